package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.control.Fault;
import countinghouse.sandbox.control.FaultKind;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the journal into reports, at midnight in UTC or when asked to: everything since the last cut is told in a file and paid. A cut is on the
 * disk before anything of it is seen; one that a crash cut short is done again from the journal.
 */
final class Clearing {
    private static final Logger LOG = Logger.getLogger(Clearing.class.getName());
    private static final EnumSet<FaultKind> OF_REPORTS = EnumSet.of(FaultKind.DUPLICATE, FaultKind.DELAY);
    private static final long SHORT_BY = 100;

    private final Books books;
    private final JsonLines<Cut> journal;
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private final Path folder;
    private final ClearingReport report = new ClearingReport();
    private final Faults faults;
    private final Clock clock;
    private @Nullable Till till;
    private @Nullable LocalDate lookedOn;

    /** @param folder with the acquirer's journal; reports go into {@code acquirer-files/reports} in it */
    Clearing(Books books, Path folder, Faults faults, Clock clock) throws IOException {
        this.books = books;
        this.folder = Files.createDirectories(folder.resolve("acquirer-files").resolve("reports"));
        this.journal = new JsonLines<>(folder.resolve("acquirer-cuts.jsonl"), Cut.class);
        this.faults = faults;
        this.clock = clock;
        journal.load().forEach(this::apply);
    }

    /** @param through so many lines of the journal are told with it @param done whether report and money are out */
    record Cut(int number, LocalDate day, int from, int through, Instant at, boolean done) {
        String reference() {
            return "CLR" + day.toString().replace("-", "") + "-" + number;
        }

        Cut finished() {
            return new Cut(number, day, from, through, at, true);
        }
    }

    private record Late(String name, byte[] content, Instant due) {}

    private void apply(Cut cut) {
        if (cut.done()) {
            cuts.set(cut.number() - 1, cut);
        } else {
            cuts.add(cut);
        }
    }

    private void write(Cut cut) {
        journal.append(cut);
        apply(cut);
    }

    void pays(Till to) {
        till = to;
    }

    /** Empty when nothing has happened since the last one. */
    synchronized Optional<Cut> cut(LocalDate day) throws IOException {
        int from = cuts.isEmpty() ? 0 : cuts.getLast().through();
        List<Entry> entries = books.entries();
        if (entries.size() == from) {
            return Optional.empty();
        }
        write(new Cut(cuts.size() + 1, day, from, entries.size(), clock.instant(), false));
        finish();
        return Optional.of(cuts.getLast());
    }

    /** What is due: yesterday's cut, what a crash has left, reports that were held back. */
    synchronized void step() {
        try {
            LocalDate today = today();
            if (!today.equals(lookedOn)) {
                cutBefore(today);
                lookedOn = today;
            }
            finish();
            for (Late each : List.copyOf(late)) {
                if (!each.due().isAfter(clock.instant())) {
                    put(each.name(), each.content());
                    late.remove(each);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "clearing failed", e);
        }
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private void cutBefore(LocalDate today) throws IOException {
        int from = cuts.isEmpty() ? 0 : cuts.getLast().through();
        List<Entry> entries = books.entries();
        int through = from;
        while (through < entries.size()
                && entries.get(through)
                        .at()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .isBefore(today)) {
            through++;
        }
        if (through > from) {
            write(new Cut(
                    cuts.size() + 1,
                    today.minusDays(1),
                    from,
                    through,
                    today.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    false));
        }
    }

    private void finish() throws IOException {
        for (Cut cut : List.copyOf(cuts)) {
            if (!cut.done()) {
                List<ClearedLine> lines = ClearingFaults.spoil(
                        report.lines(books.entries(), i -> i >= cut.from() && i < cut.through()), faults);
                tell(cut, lines);
                pay(cut, lines);
                write(cut.finished());
            }
        }
    }

    private void tell(Cut cut, List<ClearedLine> lines) throws IOException {
        String name = "clearing-" + cut.day() + "-" + cut.number();
        byte[] content =
                ClearingReport.text(cut.reference(), cut.day(), cut.at(), lines).getBytes(StandardCharsets.UTF_8);
        Optional<Fault> fault = faults.take(Party.ACQUIRER_REPORTS, "report", OF_REPORTS);
        if (fault.isPresent() && fault.get().kind() == FaultKind.DELAY) {
            late.add(new Late(
                    name, content, clock.instant().plusMillis(fault.get().waitMillis())));
            return;
        }
        put(name, content);
        if (fault.isPresent()) {
            put(name + "-again", content);
        }
    }

    private void put(String name, byte[] content) throws IOException {
        Path part = folder.resolve("." + name + ".part");
        Files.write(part, content);
        Files.move(
                part,
                folder.resolve(name + ".csv"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private void pay(Cut cut, List<ClearedLine> lines) {
        Till to = till;
        if (to == null) {
            return;
        }
        ClearingReport.sums(lines).forEach((currency, sums) -> {
            Optional<Fault> less =
                    faults.take(Party.ACQUIRER_REPORTS, "money", EnumSet.of(FaultKind.MONEY_SHORT, FaultKind.DROP));
            long net = sums[4];
            if (less.isPresent()) {
                net = less.get().kind() == FaultKind.DROP ? 0 : net - SHORT_BY;
            }
            if (net != 0) {
                to.pay(cut.reference(), net, currency);
            }
        });
    }

    synchronized List<Cut> cuts() {
        return List.copyOf(cuts);
    }

    synchronized void reset() {
        journal.clear();
        cuts.clear();
        late.clear();
    }
}
