package countinghouse.isolation.twin;

import countinghouse.kernel.Ids;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Vault;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Turns a row of the first tenant into the twin's: the same shape, other ids, a canary in every column that can hold one. */
final class Rows {
    /** Keeps sums, signs and zeros: what adds up at one tenant adds up at its twin. */
    static final long SCALE = 1_000_003;

    private static final int SHORTEST = 8;

    private final Canaries canaries;
    private final Mapping mapping;
    private final JsonText json;
    private final BoundVault vault;

    Rows(Canaries canaries, Mapping mapping, BoundVault vault) {
        this.canaries = canaries;
        this.mapping = mapping;
        this.json = new JsonText(canaries, mapping);
        this.vault = vault;
    }

    Map<String, Object> twin(Table table, Map<String, Object> row) {
        Map<String, Object> twin = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            twin.put(column.name(), value(table, column, row));
        }
        return twin;
    }

    private Object value(Table table, Column column, Map<String, Object> row) {
        Object one = row.get(column.name());
        if (one == null) {
            canaries.close(column.place(), "empty at the first tenant");
            return null;
        }
        if (one instanceof String text && mapping.touches(text) && !text.startsWith("{") && !text.startsWith("[")) {
            canaries.marks(column.place());
            return mapping.in(text, column.place());
        }
        String why = ClosedColumns.reason(column);
        if (why != null || table.pointsBy(column.name())) {
            canaries.close(column.place(), why == null ? "points to a row that is not the tenant's" : why);
            return one;
        }
        if (column.isText()) {
            return text(column, String.valueOf(one));
        }
        if (column.isBytes()) {
            return bytes(table, column, row, (byte[]) one);
        }
        return column.isMoment() ? moment(column, one) : number(column, one);
    }

    private Object text(Column column, String one) {
        String place = column.place();
        if (one.matches("[0-9a-f]{64}")) {
            String hash = (Ids.next("h") + Ids.next("h")).replaceAll("[^0-9a-f]", "0");
            String twin =
                    (Long.toHexString(Double.doubleToLongBits(Math.random())) + hash + "0".repeat(64)).substring(0, 64);
            mapping.set(one, twin);
            canaries.hash(twin, place);
            return twin;
        }
        String structured = json.twin(one, place);
        if (structured != null) {
            return structured;
        }
        if (column.length() < SHORTEST) {
            canaries.close(place, "too short for a canary");
            return one;
        }
        if (one.contains("@")) {
            String address = canaries.word(place, SHORTEST) + "." + hash(one) + "@canary.example";
            mapping.set(one, address);
            return address;
        }
        String word = canaries.word(place, column.length());
        boolean distinct = column.name().matches(".*(number|serial|key|sku|tracking).*|reference");
        return distinct && column.length() >= 16 ? unique(word, one, column) : word;
    }

    /** Values that must differ from row to row, and may be pointed to. */
    private String unique(String word, String one, Column column) {
        String core = word.substring(0, SHORTEST).strip();
        String twin = core + hash(one);
        mapping.set(one, twin);
        canaries.marks(column.place());
        return twin;
    }

    private static String hash(String one) {
        CRC32 crc = new CRC32();
        crc.update(one.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    /** Sealed under the first tenant's place, opened, marked, and sealed again under the twin's. */
    private Object bytes(Table table, Column column, Map<String, Object> row, byte[] one) {
        String place = column.place();
        String tenant = String.valueOf(row.get(Table.TENANT));
        String id = String.valueOf(row.get("id"));
        for (Vault.DataClass kind : Vault.DataClass.values()) {
            byte[] plain;
            try {
                plain = vault.open(new Vault.Place(new TenantId(tenant), kind, table.name(), column.name(), id), one);
            } catch (Exception otherClass) {
                continue;
            }
            canaries.marks(place);
            TenantId twin = new TenantId(mapping.of(tenant, place));
            return vault.seal(
                    new Vault.Place(twin, kind, table.name(), column.name(), mapping.of(id, place)),
                    marked(plain, place));
        }
        canaries.close(place, "not sealed under its row");
        return one;
    }

    private byte[] marked(byte[] plain, String place) {
        String structured = json.twin(new String(plain, StandardCharsets.UTF_8), place);
        return structured == null
                ? append(plain, "\n" + canaries.word(place, 0) + "\n")
                : structured.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] append(byte[] bytes, String more) {
        byte[] tail = more.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(bytes, bytes.length + tail.length);
        System.arraycopy(tail, 0, all, bytes.length, tail.length);
        return all;
    }

    private Object moment(Column column, Object one) {
        canaries.moment(column.place());
        return switch (one) {
            case LocalDateTime at -> at.plusYears(Canaries.LATER);
            case Timestamp at -> Timestamp.valueOf(at.toLocalDateTime().plusYears(Canaries.LATER));
            case Date on -> Date.valueOf(on.toLocalDate().plusYears(Canaries.LATER));
            case LocalDate on -> on.plusYears(Canaries.LATER);
            default -> throw new IllegalStateException(column.place() + " holds a " + one.getClass());
        };
    }

    private Object number(Column column, Object one) {
        String place = column.place();
        if (one instanceof BigDecimal exact) {
            canaries.close(place, "a rate");
            return exact;
        }
        if (!(one instanceof Number number) || !column.isWhole()) {
            canaries.close(place, "no text, number, day or bytes");
            return one;
        }
        long value = number.longValue();
        if (value == 0) {
            canaries.close(place, "zero at the first tenant");
            return one;
        }
        long twin = column.type().equals("int") ? 700_000_000 + value : value * SCALE;
        canaries.number(twin, place);
        if (Math.abs(twin) < 100_000_000) {
            canaries.close(place, "too small a number to be told from others");
        }
        return twin;
    }
}
