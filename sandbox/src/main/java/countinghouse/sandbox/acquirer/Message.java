package countinghouse.sandbox.acquirer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as the host keeps it: what came, and whether it was taken back. One of which only the reversal came is kept out for good. */
final class Message {
    private @Nullable Entry entry;
    private @Nullable Entry reversal;
    private @Nullable Deal deal;

    void came(Entry line, @Nullable Deal of) {
        entry = line;
        deal = of;
    }

    void takenBack(Entry line) {
        reversal = line;
    }

    @Nullable
    Entry entry() {
        return entry;
    }

    @Nullable
    Entry reversal() {
        return reversal;
    }

    /** The payment it belongs to; null when it was refused for belonging to none. */
    @Nullable
    Deal deal() {
        return deal;
    }

    /** Whether it was approved and holds. */
    boolean stands() {
        return entry != null && entry.approved() && reversal == null;
    }

    /** For those who ask and for judges: as the port calls it. */
    String state() {
        if (reversal != null || entry == null) {
            return "REVERSED";
        }
        if (!entry.approved()) {
            return "DECLINED";
        }
        return switch (entry.kind()) {
            case AUTHORISATION -> paid("AUTHORISED");
            case PURCHASE, CAPTURE -> paid("CAPTURED");
            case REFUND -> "REFUNDED";
            case CANCEL -> "CANCELLED";
            case REVERSAL, DISPUTE, DISPUTE_WON, DISPUTE_LOST ->
                throw new IllegalStateException("no message: " + entry.kind());
        };
    }

    /** As it stands, for those who ask and for judges. */
    Map<String, Object> row() {
        Entry told = entry != null ? entry : reversal;
        if (told == null) {
            throw new IllegalStateException("an empty row");
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("reference", told.reference());
        row.put("kind", told.kind());
        row.put("amount", told.amount());
        row.put("currency", told.currency());
        row.put("state", state());
        row.put("responseCode", told.responseCode());
        row.put("rrn", told.rrn());
        row.put("payment", deal == null ? "" : deal.paid().reference());
        if (deal != null && told.kind().startsDeal()) {
            row.put("captured", deal.captured());
            row.put("refunded", deal.refunded());
        }
        Entry.Presented presented = told.presented();
        if (presented != null && !presented.fact("wallet").isEmpty()) {
            row.put("wallet", presented.fact("wallet"));
        }
        return row;
    }

    private String paid(String otherwise) {
        if (deal == null) {
            throw new IllegalStateException("a payment without a deal");
        }
        if (deal.isCancelled()) {
            return "CANCELLED";
        }
        return deal.captured() > 0 ? "CAPTURED" : otherwise;
    }
}
