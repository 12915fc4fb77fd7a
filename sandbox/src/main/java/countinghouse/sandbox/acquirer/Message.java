package countinghouse.sandbox.acquirer;

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
