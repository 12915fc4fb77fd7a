package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.control.FaultKind;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Party;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Mistakes in a report's lines; the operation of such a fault is the payment that it is meant for, or none for the next line. */
final class ClearingFaults {
    private static final EnumSet<FaultKind> KINDS = EnumSet.of(
            FaultKind.LINE_LEFT_OUT,
            FaultKind.LINE_TWICE,
            FaultKind.LINE_OVER,
            FaultKind.LINE_UNDER,
            FaultKind.LINE_CURRENCY,
            FaultKind.LINE_UNKNOWN);
    private static final long BY = 100;

    private ClearingFaults() {}

    static List<ClearedLine> spoil(List<ClearedLine> lines, Faults faults) {
        List<ClearedLine> told = new ArrayList<>();
        for (ClearedLine line : lines) {
            FaultKind kind = faults.take(Party.ACQUIRER_REPORTS, line.payment(), KINDS)
                    .map(fault -> fault.kind())
                    .orElse(FaultKind.FAIL);
            switch (kind) {
                case LINE_LEFT_OUT -> {
                    // never told
                }
                case LINE_TWICE -> told.addAll(List.of(line, line));
                case LINE_OVER -> told.add(line.amount(line.amount() + BY * Long.signum(line.amount())));
                case LINE_UNDER -> told.add(line.amount(line.amount() - BY * Long.signum(line.amount())));
                case LINE_CURRENCY -> told.add(line.currency(line.currency().equals("EUR") ? "USD" : "EUR"));
                case LINE_UNKNOWN ->
                    told.addAll(List.of(line, line.of("unknown-" + line.rrn().toLowerCase(Locale.ROOT))));
                default -> told.add(line);
            }
        }
        return told;
    }
}
