package countinghouse.sandbox.bank;

import countinghouse.sandbox.bank.BookLine.Entry;
import countinghouse.sandbox.bank.BookLine.Fate;
import countinghouse.sandbox.bank.BookLine.Outcome;
import countinghouse.sandbox.bank.BookLine.Taken;
import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bank's book of its customer's account, one for each currency. Every change is a line on the disk before anybody hears of it; what comes
 * again under the same message id is answered as the first time and paid once.
 */
final class PaymentBooks implements Part {
    private final JsonLines<BookLine> journal;
    private final Clock clock;
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final Map<String, List<Entry>> entries = new TreeMap<>();
    private final Map<String, Integer> told = new TreeMap<>();
    private final Set<String> reports = new TreeSet<>();

    PaymentBooks(Path folder, Clock clock) throws IOException {
        this.clock = clock;
        this.journal = new JsonLines<>(folder.resolve("bank-book.jsonl"), BookLine.class);
        journal.load().forEach(this::apply);
    }

    private void apply(BookLine line) {
        Taken message = line.taken();
        if (message != null) {
            taken.put(message.messageId(), message);
            message.outcomes().stream()
                    .filter(outcome -> outcome.fate() != Fate.REJECTED)
                    .forEach(outcome -> add(paid(message, outcome)));
        }
        if (line.entry() != null) {
            add(line.entry());
        }
        if (line.report() != null) {
            reports.add(line.report());
            if (line.through() > 0) {
                told.put(line.report().split(":", -1)[1], line.through());
            }
        }
    }

    private void write(BookLine line) {
        journal.append(line);
        apply(line);
    }

    private void add(Entry entry) {
        entries.computeIfAbsent(entry.currency(), currency -> new ArrayList<>()).add(entry);
    }

    private static Entry paid(Taken message, Outcome outcome) {
        Instruction.Transfer transfer = outcome.transfer();
        return new Entry(
                outcome.reference(),
                message.messageId(),
                transfer.endToEnd(),
                -transfer.amountMinor(),
                transfer.currency(),
                "",
                transfer.text(),
                message.at());
    }

    /** @param decide what becomes of each transfer, asked for a message that is new only */
    synchronized Taken take(Instruction instruction, Function<Instruction.Transfer, Outcome> decide) {
        Taken before = taken.get(instruction.messageId());
        if (before != null && before.sha256().equals(instruction.sha256())) {
            return before;
        }
        if (before != null) {
            return new Taken(instruction.messageId(), instruction.sha256(), "DU01", List.of(), clock.instant());
        }
        List<Outcome> outcomes = instruction.fault().isEmpty()
                ? instruction.transfers().stream().map(decide).toList()
                : List.of();
        Taken message = new Taken(
                instruction.messageId(), instruction.sha256(), instruction.fault(), outcomes, clock.instant());
        write(BookLine.of(message));
        return message;
    }

    /** Money comes in, or one that was paid comes back. */
    synchronized Entry receive(Entry entry) {
        write(BookLine.of(entry));
        return entry;
    }

    synchronized void receiveOnce(String reference, long amountMinor, String currency) {
        Entry entry = new Entry(
                "CR" + reference + currency, "", reference, amountMinor, currency, "", reference, clock.instant());
        boolean before = entries.getOrDefault(currency, List.of()).stream()
                .anyMatch(known -> known.reference().equals(entry.reference()));
        if (!before) {
            receive(entry);
        }
    }

    synchronized void reported(String report, int through) {
        write(BookLine.reported(report, through, clock.instant()));
    }

    synchronized boolean isReported(String report) {
        return reports.contains(report);
    }

    synchronized List<Taken> messages() {
        return List.copyOf(taken.values());
    }

    synchronized Set<String> currencies() {
        return Set.copyOf(entries.keySet());
    }

    /** Empty when nothing is new. */
    synchronized Optional<Statement> statement(String currency) {
        List<Entry> all = entries.getOrDefault(currency, List.of());
        int from = told.getOrDefault(currency, 0);
        if (from == all.size()) {
            return Optional.empty();
        }
        long opening =
                all.subList(0, from).stream().mapToLong(Entry::amountMinor).sum();
        int number = 1
                + (int) reports.stream()
                        .filter(report -> report.startsWith("camt.053:" + currency + ":"))
                        .count();
        return Optional.of(new Statement(
                currency, number, opening, List.copyOf(all.subList(from, all.size())), all.size(), clock.instant()));
    }

    /** @param through so many entries of the currency are told when it is out */
    record Statement(
            String currency, int number, long opening, List<Entry> entries, int through, java.time.Instant at) {}

    /** Paid ones that are told and are to come back, and have not yet. */
    synchronized List<Entry> dueBack() {
        List<Entry> due = new ArrayList<>();
        for (Taken message : taken.values()) {
            for (Outcome outcome : message.outcomes()) {
                String currency = outcome.transfer().currency();
                List<Entry> all = entries.getOrDefault(currency, List.of());
                boolean isTold = all.subList(0, told.getOrDefault(currency, 0)).stream()
                        .anyMatch(entry -> entry.reference().equals(outcome.reference()));
                if (outcome.fate() == Fate.COMES_BACK
                        && isTold
                        && returned(outcome.transfer().endToEnd()) == null) {
                    due.add(back(paid(message, outcome), outcome.reason()));
                }
            }
        }
        return due;
    }

    /** What was paid comes back; empty for what was not, or has come back. */
    synchronized Optional<Entry> giveBack(String endToEnd, String reason) {
        for (Taken message : taken.values()) {
            for (Outcome outcome : message.outcomes()) {
                if (outcome.transfer().endToEnd().equals(endToEnd)
                        && outcome.fate() != Fate.REJECTED
                        && returned(endToEnd) == null) {
                    return Optional.of(receive(back(paid(message, outcome), reason)));
                }
            }
        }
        return Optional.empty();
    }

    private Entry back(Entry paid, String reason) {
        return new Entry(
                paid.reference() + "R",
                paid.messageId(),
                paid.endToEnd(),
                -paid.amountMinor(),
                paid.currency(),
                reason,
                paid.text(),
                clock.instant());
    }

    private @Nullable Entry returned(String endToEnd) {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(entry ->
                        entry.endToEnd().equals(endToEnd) && !entry.reason().isEmpty())
                .findFirst()
                .orElse(null);
    }

    synchronized List<Entry> entries() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String name() {
        return "bankFiles";
    }

    @Override
    public synchronized Map<String, Object> state() {
        return Map.of("messages", taken.size(), "entries", entries().size());
    }

    @Override
    public synchronized void reset() {
        journal.clear();
        taken.clear();
        entries.clear();
        told.clear();
        reports.clear();
    }
}
