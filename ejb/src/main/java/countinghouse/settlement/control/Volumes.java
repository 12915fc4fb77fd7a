package countinghouse.settlement.control;

import countinghouse.settlement.MonthlyStatement.VolumeLine;
import countinghouse.settlement.entity.ItemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Volume by kind of card and of reading; what was taken back counts against it. */
final class Volumes {
    private Volumes() {}

    private record Key(String scheme, String product, String entryMode) {}

    /** @param rows scheme, product, entry mode, kind, number, amount, fees; in the order in which they are shown */
    static List<VolumeLine> of(List<Object[]> rows) {
        Map<Key, VolumeLine> lines = new LinkedHashMap<>();
        for (Object[] row : rows) {
            Key key = new Key((String) row[0], (String) row[1], (String) row[2]);
            int sign = row[3] == ItemKind.CAPTURE ? 1 : -1;
            VolumeLine line = new VolumeLine(
                    key.scheme(),
                    key.product(),
                    key.entryMode(),
                    sign * Math.toIntExact(DaySums.number(row[4])),
                    sign * DaySums.number(row[5]),
                    DaySums.number(row[6]));
            lines.merge(key, line, Volumes::plus);
        }
        return lines.values().stream()
                .filter(line -> line.count() != 0 || line.volume() != 0)
                .toList();
    }

    private static VolumeLine plus(VolumeLine one, VolumeLine other) {
        return new VolumeLine(
                one.scheme(),
                one.product(),
                one.entryMode(),
                one.count() + other.count(),
                Math.addExact(one.volume(), other.volume()),
                Math.addExact(one.fees(), other.fees()));
    }
}
