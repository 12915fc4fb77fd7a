package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the host knows of each transaction, by merchant, terminal, date and trace number. A transaction is on the disk
 * before it is answered; the same one again gets the same answer.
 */
final class Books implements Part {
    private final Path file;
    private final JsonLines<Transaction> journal;
    private final Map<String, Held> table = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    /** @param purchase null if only its reversal was seen: the purchase is refused should it come late */
    record Held(@Nullable Transaction purchase, @Nullable Transaction reversal) {
        String state() {
            if (reversal != null) {
                return "REVERSED";
            }
            return purchase != null && purchase.approved() ? "CAPTURED" : "DECLINED";
        }
    }

    Books(Path folder, Clock clock) throws IOException {
        this.clock = clock;
        this.file = folder.resolve("acquirer-journal.jsonl");
        this.journal = new JsonLines<>(file, Transaction.class);
        journal.load().forEach(line -> table.merge(line.key(), alone(line), Books::join));
    }

    private static Held alone(Transaction line) {
        return line.kind() == Transaction.Kind.PURCHASE ? new Held(line, null) : new Held(null, line);
    }

    private static Held join(Held earlier, Held later) {
        return new Held(
                earlier.purchase() == null ? later.purchase() : earlier.purchase(),
                earlier.reversal() == null ? later.reversal() : earlier.reversal());
    }

    /** The purchase as answered: 94 if the reference stands for something else or was reversed before it came */
    Transaction purchase(Transaction asked, String responseCode) {
        Held held = table.compute(asked.key(), (key, known) -> {
            if (known != null) {
                return known;
            }
            boolean approved = responseCode.equals("00");
            Transaction answered = asked.answered(responseCode, approved ? authorisationCode() : "", clock.instant());
            journal.append(answered);
            return new Held(answered, null);
        });
        Transaction first = held.purchase();
        boolean same = first != null
                && first.amount() == asked.amount()
                && first.currency().equals(asked.currency())
                && first.paymentId().equals(asked.paymentId());
        return first != null && same ? first : asked.answered("94", "", clock.instant());
    }

    /** The reversal as answered: 00 taken back now or before, 25 no such purchase, 12 another amount */
    Transaction reverse(Transaction asked) {
        Held before = table.get(asked.key());
        if (before != null && before.purchase() != null && differs(before.purchase(), asked)) {
            return asked.answered("12", "", clock.instant());
        }
        Held held = table.compute(asked.key(), (key, known) -> {
            if (known != null && known.reversal() != null) {
                return known;
            }
            Transaction purchase = known == null ? null : known.purchase();
            Transaction answered = asked.answered(purchase == null ? "25" : "00", "", clock.instant());
            journal.append(answered);
            return new Held(purchase, answered);
        });
        Transaction reversal = held.reversal();
        if (reversal == null) {
            throw new IllegalStateException("a reversal without a trace");
        }
        return reversal;
    }

    private static boolean differs(Transaction purchase, Transaction reversal) {
        return purchase.amount() != reversal.amount() || !purchase.currency().equals(reversal.currency());
    }

    private String authorisationCode() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
    }

    byte[] journalLines() throws IOException {
        return Files.readAllBytes(file);
    }

    /** One row per transaction as it stands. */
    List<Map<String, Object>> standing() {
        return table.values().stream().map(Books::row).toList();
    }

    private static Map<String, Object> row(Held held) {
        Transaction told = held.purchase() != null ? held.purchase() : held.reversal();
        if (told == null) {
            throw new IllegalStateException("an empty row");
        }
        return Map.of(
                "reference", told.paymentId(),
                "amount", told.amount(),
                "currency", told.currency(),
                "state", held.state(),
                "responseCode", told.responseCode(),
                "rrn", told.rrn());
    }

    @Override
    public String name() {
        return "acquirer";
    }

    @Override
    public Map<String, Object> state() {
        Map<String, Long> counts = new java.util.TreeMap<>();
        table.values().forEach(held -> counts.merge(held.state(), 1L, Long::sum));
        return Map.copyOf(counts);
    }

    @Override
    public void reset() {
        journal.clear();
        table.clear();
    }
}
