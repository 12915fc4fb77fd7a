package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the host knows of each message, by merchant, terminal, date and trace number. A line is on the disk before it is answered; the
 * same message again gets the same answer and does nothing.
 */
final class Books implements Part {
    private static final String NOT_FOUND = "25";
    private static final String DUPLICATE = "94";
    private static final String INVALID = "12";

    private final Path file;
    private final JsonLines<Entry> journal;
    private final Map<Entry.Key, Message> messages = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Books(Path folder, Clock clock) throws IOException {
        this.clock = clock;
        this.file = folder.resolve("acquirer.jsonl");
        this.journal = new JsonLines<>(file, Entry.class);
        journal.load().forEach(this::apply);
    }

    private synchronized void apply(Entry line) {
        if (line.kind().isDispute()) {
            disputed(line);
            return;
        }
        Message message = messages.computeIfAbsent(line.key(), key -> new Message());
        if (line.kind() == Entry.Kind.REVERSAL) {
            message.takenBack(line);
        } else if (line.kind().startsDeal()) {
            message.came(line, new Deal(message, line));
        } else {
            Deal deal = dealOf(line.original());
            message.came(line, deal);
            if (deal != null) {
                deal.add(message);
            }
        }
    }

    private void disputed(Entry line) {
        Deal deal = dealOf(line.original());
        if (deal != null) {
            Dispute known = deal.dispute();
            deal.dispute(
                    known == null
                            ? new Dispute(
                                    line.rrn(),
                                    deal.paid().reference(),
                                    line.amount(),
                                    line.currency(),
                                    line.reference(),
                                    "OPEN",
                                    line.at())
                            : known.decided(line.kind() == Entry.Kind.DISPUTE_WON));
        }
    }

    private @Nullable Deal dealOf(Entry.@Nullable Key original) {
        Message message = original == null ? null : messages.get(original);
        return message == null ? null : message.deal();
    }

    /**
     * Carries a message out, or finds that it was.
     *
     * @param decided the answer to a new authorisation
     * @return as answered: 94 if the reference stands for something else or was reversed before it came
     */
    Entry carryOut(Entry asked, String decided) {
        Entry answered;
        long written;
        synchronized (this) {
            Message known = messages.get(asked.key());
            if (known == null) {
                answered = first(asked, decided);
                journal.write(answered);
                apply(answered);
            } else {
                Entry before = known.entry();
                answered = before != null && before.repeats(asked)
                        ? before
                        : asked.answered(DUPLICATE, "", clock.instant());
            }
            written = journal.written();
        }
        journal.sync(written);
        return answered;
    }

    private Entry first(Entry asked, String decided) {
        if (asked.kind().startsDeal()) {
            boolean approved = decided.equals("00");
            return asked.answered(decided, approved ? authorisationCode() : "", clock.instant());
        }
        Deal deal = dealOf(asked.original());
        String code = deal == null ? NOT_FOUND : deal.decide(asked, clock.instant());
        return asked.answered(code, "", clock.instant());
    }

    /** The reversal as answered: 00 taken back now or before, 25 no such message, 12 another amount or too late */
    Entry reverse(Entry asked) {
        Entry answered;
        long written;
        synchronized (this) {
            Message known = messages.get(asked.key());
            Entry before = known == null ? null : known.reversal();
            answered = before != null && before.amount() == asked.amount()
                    ? before
                    : asked.answered(reversalCode(known, asked), "", clock.instant());
            if (before == null && !answered.responseCode().equals(INVALID)) {
                journal.write(answered);
                apply(answered);
            }
            written = journal.written();
        }
        journal.sync(written);
        return answered;
    }

    private static String reversalCode(@Nullable Message known, Entry asked) {
        Entry entry = known == null ? null : known.entry();
        if (known == null || entry == null) {
            return NOT_FOUND;
        }
        if (entry.amount() != asked.amount() || !entry.currency().equals(asked.currency())) {
            return INVALID;
        }
        Deal deal = known.deal();
        return deal == null || !known.stands() ? "00" : deal.reverse(entry.kind());
    }

    /** What is known of a message; empty if nothing is, or only that it was taken back before it came. */
    synchronized Optional<Known> find(Entry.Key key) {
        Message message = messages.get(key);
        Entry entry = message == null ? null : message.entry();
        return message == null || entry == null ? Optional.empty() : Optional.of(new Known(entry, message.state()));
    }

    record Known(Entry entry, String state) {}

    /** Opens a dispute of all that is captured; empty if there is no such captured payment or it has one. */
    Optional<Dispute> dispute(String reference, String reason) {
        synchronized (this) {
            Deal deal = deal(reference);
            if (deal == null || deal.captured() - deal.refunded() <= 0 || deal.dispute() != null) {
                return Optional.empty();
            }
            long amount = deal.captured() - deal.refunded();
            String id = "D" + deal.paid().rrn();
            note(disputeLine(deal, Entry.Kind.DISPUTE, id, reason, amount));
        }
        journal.sync(journal.written());
        return disputeOf(reference);
    }

    /** Decides an open dispute; empty if there is none. */
    Optional<Dispute> decide(String reference, boolean won) {
        synchronized (this) {
            Deal deal = deal(reference);
            Dispute open = deal == null ? null : deal.dispute();
            if (deal == null || open == null || !open.state().equals("OPEN")) {
                return Optional.empty();
            }
            Entry.Kind kind = won ? Entry.Kind.DISPUTE_WON : Entry.Kind.DISPUTE_LOST;
            note(disputeLine(deal, kind, open.id(), open.reason(), open.amount()));
        }
        journal.sync(journal.written());
        return disputeOf(reference);
    }

    private void note(Entry line) {
        journal.write(line);
        apply(line);
    }

    private Entry disputeLine(Deal deal, Entry.Kind kind, String id, String reason, long amount) {
        Entry paid = deal.paid();
        return new Entry(
                clock.instant(),
                kind,
                paid.key(),
                id,
                reason,
                amount,
                paid.currency(),
                paid.key(),
                paid.presented(),
                "00",
                "");
    }

    private @Nullable Deal deal(String reference) {
        for (Message message : messages.values()) {
            Entry entry = message.entry();
            if (entry != null
                    && entry.kind().startsDeal()
                    && entry.approved()
                    && entry.reference().equals(reference)) {
                return message.deal();
            }
        }
        return null;
    }

    private synchronized Optional<Dispute> disputeOf(String reference) {
        Deal deal = deal(reference);
        return deal == null ? Optional.empty() : Optional.ofNullable(deal.dispute());
    }

    synchronized List<Dispute> disputes() {
        List<Dispute> disputes = new ArrayList<>();
        for (Message message : messages.values()) {
            Deal deal = message.deal();
            Entry entry = message.entry();
            if (deal != null && entry != null && entry.kind().startsDeal() && deal.dispute() != null) {
                disputes.add(deal.dispute());
            }
        }
        return disputes;
    }

    private String authorisationCode() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
    }

    byte[] journalLines() throws IOException {
        return Files.readAllBytes(file);
    }

    /** The journal from its beginning. */
    List<Entry> entries() throws IOException {
        return journal.read();
    }

    /** One row per message as it stands. */
    synchronized List<Map<String, Object>> standing() {
        return messages.values().stream().map(Message::row).toList();
    }

    @Override
    public String name() {
        return "acquirer";
    }

    @Override
    public synchronized Map<String, Object> state() {
        Map<String, Long> counts = new TreeMap<>();
        messages.values().forEach(message -> counts.merge(message.state(), 1L, Long::sum));
        return Map.copyOf(counts);
    }

    @Override
    public synchronized void reset() {
        journal.clear();
        messages.clear();
    }
}
