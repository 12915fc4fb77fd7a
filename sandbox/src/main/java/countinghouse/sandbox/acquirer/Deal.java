package countinghouse.sandbox.acquirer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One payment with all that happened to it, and the rules for what may still happen. */
final class Deal {
    private static final String DONE = "00";
    private static final String INVALID = "12";
    private static final String INVALID_AMOUNT = "13";
    private static final String OVER_THE_LIMIT = "61";

    private final Message payment;
    private final Entry paid;
    private final List<Message> later = new ArrayList<>();
    private @Nullable Dispute dispute;

    Deal(Message payment, Entry paid) {
        this.payment = payment;
        this.paid = paid;
    }

    Entry paid() {
        return paid;
    }

    void add(Message message) {
        later.add(message);
    }

    @Nullable
    Dispute dispute() {
        return dispute;
    }

    void dispute(Dispute opened) {
        dispute = opened;
    }

    private List<Entry> standing(Entry.Kind kind) {
        List<Entry> entries = new ArrayList<>();
        for (Message message : later) {
            Entry entry = message.entry();
            if (entry != null && entry.kind() == kind && message.stands()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    boolean isCancelled() {
        return !standing(Entry.Kind.CANCEL).isEmpty();
    }

    /** What the merchant has of it, before refunds. */
    long captured() {
        if (!payment.stands() || isCancelled()) {
            return 0;
        }
        return paid.kind() == Entry.Kind.PURCHASE
                ? paid.amount()
                : standing(Entry.Kind.CAPTURE).stream().mapToLong(Entry::amount).sum();
    }

    long refunded() {
        return standing(Entry.Kind.REFUND).stream().mapToLong(Entry::amount).sum();
    }

    private Instant capturedAt() {
        return standing(Entry.Kind.CAPTURE).stream().findFirst().orElse(paid).at();
    }

    /** The answer to a message about this payment. */
    String decide(Entry asked, Instant now) {
        if (!payment.stands() || isCancelled() || !asked.currency().equals(paid.currency())) {
            return INVALID;
        }
        return switch (asked.kind()) {
            case CAPTURE -> capture(asked.amount());
            case CANCEL -> cancel(now);
            case REFUND -> refund(asked.amount());
            default -> throw new IllegalStateException("not about a payment: " + asked.kind());
        };
    }

    private String capture(long amount) {
        if (paid.kind() != Entry.Kind.AUTHORISATION || captured() > 0) {
            return INVALID;
        }
        return amount > paid.amount() ? INVALID_AMOUNT : DONE;
    }

    /** Until the end of the day of its capture, in UTC; then it is cleared. */
    private String cancel(Instant now) {
        boolean cleared = captured() > 0 && !day(capturedAt()).equals(day(now));
        return cleared || refunded() > 0 ? INVALID : DONE;
    }

    private String refund(long amount) {
        long captured = captured();
        if (captured == 0) {
            return INVALID;
        }
        return amount > captured - refunded() ? OVER_THE_LIMIT : DONE;
    }

    /** The answer to a reversal of one of this payment's messages. */
    String reverse(Entry.Kind kind) {
        boolean needed = switch (kind) {
            case AUTHORISATION -> captured() > 0;
            case PURCHASE, CAPTURE -> refunded() > 0;
            case CANCEL -> true;
            default -> false;
        };
        return needed ? INVALID : DONE;
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
