package countinghouse.sandbox.bank;

import countinghouse.sandbox.bank.BookLine.Fate;
import countinghouse.sandbox.bank.BookLine.Outcome;
import countinghouse.sandbox.bank.BookLine.Taken;
import countinghouse.sandbox.control.FaultKind;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Party;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Takes files that are complete, pays, and answers. One at a time; a step that a crash cut short is done again from the journal. */
final class PaymentDesk {
    private static final Logger LOG = Logger.getLogger(PaymentDesk.class.getName());
    private static final Set<FaultKind> OF_PAYMENTS = EnumSet.of(FaultKind.DECLINE, FaultKind.RETURN);

    private final Path payments;
    private final Path taken;
    private final PaymentBooks books;
    private final BankRegistry accounts;
    private final Faults faults;
    private final ReportDrawer drawer;

    /** @param root with the folders {@code payments}, {@code taken} and {@code reports} */
    PaymentDesk(Path root, PaymentBooks books, BankRegistry accounts, Faults faults) throws IOException {
        this.payments = Files.createDirectories(root.resolve("payments"));
        this.taken = Files.createDirectories(root.resolve("taken"));
        this.books = books;
        this.accounts = accounts;
        this.faults = faults;
        this.drawer = new ReportDrawer(Files.createDirectories(root.resolve("reports")), faults);
    }

    /** What has come is taken, and what is owed is answered. */
    synchronized void step() {
        try {
            for (Path file : arrived()) {
                take(file);
            }
            for (Taken message : books.messages()) {
                answer(message);
            }
            for (String currency : books.currencies()) {
                books.statement(currency).ifPresent(this::state);
            }
            books.dueBack().forEach(books::receive);
            drawer.release();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the bank's step failed", e);
        }
    }

    private List<Path> arrived() throws IOException {
        try (Stream<Path> all = Files.list(payments)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private void take(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            Instruction instruction = InstructionReader.read(Files.readAllBytes(file));
            Taken message = books.take(instruction, this::decide);
            if (message.fault().equals("DU01")) {
                drawer.put("pain.002-" + message.messageId() + "-again", Reports.status(message));
            }
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            LOG.log(Level.WARNING, "no payments: " + name, e);
            Taken refused = new Taken(name.replace(".xml", ""), "", "FF01", List.of(), java.time.Instant.EPOCH);
            drawer.put("pain.002-" + refused.messageId(), Reports.status(refused));
        }
        Files.move(file, taken.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Outcome decide(Instruction.Transfer transfer) {
        String reference = "BK"
                + InstructionReader.sha256(transfer.endToEnd().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 14)
                        .toUpperCase(Locale.ROOT);
        var fault = faults.take(Party.BANK_FILES, "payment", OF_PAYMENTS);
        if (fault.isPresent()) {
            return fault.get().kind() == FaultKind.DECLINE
                    ? new Outcome(transfer, Fate.REJECTED, "AC01", reference)
                    : new Outcome(transfer, Fate.COMES_BACK, "AC04", reference);
        }
        return accounts.closed(transfer.account())
                ? new Outcome(transfer, Fate.COMES_BACK, "AC04", reference)
                : new Outcome(transfer, Fate.PAID, "", reference);
    }

    private void answer(Taken message) throws IOException {
        String report = "pain.002:" + message.messageId();
        if (!books.isReported(report)) {
            drawer.put("pain.002-" + message.messageId(), Reports.status(message));
            books.reported(report, 0);
        }
    }

    private void state(PaymentBooks.Statement statement) {
        try {
            String id = statement.currency() + "-" + statement.number();
            drawer.put("camt.053-" + id, Reports.statement(statement));
            books.reported("camt.053:" + statement.currency() + ":" + statement.number(), statement.through());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no statement", e);
        }
    }
}
