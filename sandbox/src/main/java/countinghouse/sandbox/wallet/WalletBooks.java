package countinghouse.sandbox.wallet;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.store.JsonLines;
import countinghouse.sandbox.wallet.Line.State;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the wallet knows, by merchant and reference. A line is on the disk before it is answered. */
final class WalletBooks implements Part {
    private final JsonLines<Line> journal;
    private final Map<String, Line> table = new LinkedHashMap<>();
    private final Consumer<Line> told;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param told hears of each payment and refund that came to an end */
    WalletBooks(Path folder, Consumer<Line> told, Clock clock) throws IOException {
        this.journal = new JsonLines<>(folder.resolve("wallet.jsonl"), Line.class);
        this.told = told;
        this.clock = clock;
        journal.load().forEach(line -> table.put(key(line.merchant(), line.reference()), line));
    }

    /** A refusal with the status and code it is answered with. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String code;

        Refused(int status, String code) {
            super(code);
            this.status = status;
            this.code = code;
        }

        int status() {
            return status;
        }

        String code() {
            return code;
        }
    }

    private static String key(String merchant, String reference) {
        return merchant + '/' + reference;
    }

    /** The payment as it stands, made now if it is new. */
    Line pay(Line asked) throws Refused {
        return change(() -> {
            Line known = table.get(key(asked.merchant(), asked.reference()));
            if (known == null) {
                return write(asked);
            }
            boolean same = known.amount() == asked.amount() && known.currency().equals(asked.currency());
            if (!same || known.id().isEmpty() || known.isRefund()) {
                throw new Refused(409, "duplicate-reference");
            }
            return current(known);
        });
    }

    Optional<Line> find(String merchant, String reference) throws Refused {
        return change(() -> {
            Line known = table.get(key(merchant, reference));
            return known == null || known.id().isEmpty() ? Optional.empty() : Optional.of(current(known));
        });
    }

    /** By the wallet's own number. */
    Optional<Line> byId(String id) throws Refused {
        return change(() -> {
            for (Line line : List.copyOf(table.values())) {
                if (!id.isEmpty() && line.id().equals(id)) {
                    return Optional.of(current(line));
                }
            }
            return Optional.empty();
        });
    }

    /** The customer scanned the code, or typed the PIN, or let the time run out. */
    Optional<Line> answer(String id, String wallet, State wish) throws Refused {
        return change(() -> {
            for (Line line : List.copyOf(table.values())) {
                if (line.id().equals(id) && current(line).state() == State.WAITING) {
                    return Optional.of(write(line.paidBy(wallet).now(wish, clock.instant())));
                }
            }
            return Optional.empty();
        });
    }

    /** Gives it up, or back in full; of one that never came it keeps it out if it is a reversal. */
    Line cancel(String merchant, String reference, boolean reversal) throws Refused {
        State wanted = reversal ? State.REVERSED : State.CANCELLED;
        return change(() -> {
            Line known = table.get(key(merchant, reference));
            if (known == null) {
                if (reversal) {
                    Instant now = clock.instant();
                    write(new Line(now, merchant, reference, reference, "", 0, "", "", State.REVERSED, "", now, null));
                }
                throw new Refused(404, "not-found");
            }
            if (known.id().isEmpty()) {
                throw new Refused(404, "not-found");
            }
            Line now = current(known);
            return switch (now.state()) {
                case WAITING -> write(now.now(wanted, clock.instant()));
                case PAID -> {
                    if (refunded(now) > 0) {
                        throw new Refused(409, "refunded-already");
                    }
                    yield write(now.now(wanted, clock.instant()));
                }
                case DECLINED, EXPIRED -> reversal ? write(now.now(wanted, clock.instant())) : now;
                case CANCELLED, REVERSED -> now;
                case REFUNDED -> throw new Refused(409, "a-refund");
            };
        });
    }

    Line refund(Line asked) throws Refused {
        return change(() -> {
            Line payment = table.get(key(asked.merchant(), asked.payment()));
            if (payment == null || payment.id().isEmpty()) {
                throw new Refused(404, "not-found");
            }
            Line known = table.get(key(asked.merchant(), asked.reference()));
            if (known != null) {
                if (known.amount() == asked.amount() && known.payment().equals(asked.payment())) {
                    return known;
                }
                throw new Refused(409, "duplicate-reference");
            }
            if (payment.state() != State.PAID) {
                throw new Refused(409, "not-paid");
            }
            if (asked.amount() > payment.amount() - refunded(payment)) {
                throw new Refused(409, "over-the-limit");
            }
            return write(asked);
        });
    }

    private long refunded(Line payment) {
        return table.values().stream()
                .filter(line -> line.isRefund()
                        && line.state() == State.REFUNDED
                        && line.merchant().equals(payment.merchant())
                        && line.payment().equals(payment.reference()))
                .mapToLong(Line::amount)
                .sum();
    }

    private Line current(Line line) {
        boolean over = line.state() == State.WAITING && clock.instant().isAfter(line.expiresAt());
        return over ? write(line.now(State.EXPIRED, clock.instant())) : line;
    }

    private Line write(Line line) {
        journal.write(line);
        table.put(key(line.merchant(), line.reference()), line);
        if (line.state() != State.WAITING && !line.id().isEmpty()) {
            told.accept(line);
        }
        return line;
    }

    @FunctionalInterface
    private interface Change<T> {
        T make() throws Refused;
    }

    private <T> T change(Change<T> change) throws Refused {
        try {
            synchronized (this) {
                return change.make();
            }
        } finally {
            journal.sync(journal.written());
        }
    }

    /** One row per payment and refund as it stands. */
    synchronized List<Map<String, Object>> standing() {
        return table.values().stream()
                .map(line -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("reference", line.reference());
                    row.put("kind", line.isRefund() ? "REFUND" : "PURCHASE");
                    row.put("payment", line.payment());
                    row.put("amount", line.amount());
                    row.put("currency", line.currency());
                    row.put("state", line.state());
                    row.put("id", line.id());
                    row.put("refunded", line.isRefund() ? 0 : refunded(line));
                    return row;
                })
                .toList();
    }

    /** Twelve characters, as long as the trade's references. */
    String nextId() {
        return String.format(Locale.ROOT, "W%011d", random.nextLong(100_000_000_000L));
    }

    @Override
    public String name() {
        return "wallet";
    }

    @Override
    public synchronized Map<String, Object> state() {
        Map<String, Long> counts = new TreeMap<>();
        table.values().forEach(line -> counts.merge(line.state().name(), 1L, Long::sum));
        return Map.copyOf(counts);
    }

    @Override
    public synchronized void reset() {
        journal.clear();
        table.clear();
    }
}
