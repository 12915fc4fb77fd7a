package countinghouse.gateways.payout;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Money;
import countinghouse.settlement.gateway.BankAnswer.Balance;
import countinghouse.settlement.gateway.BankAnswer.Entry;
import countinghouse.settlement.gateway.BankAnswer.Statement;
import countinghouse.settlement.gateway.BankAnswer.Statements;
import countinghouse.settlement.gateway.Unreadable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads camt.053, camt.052 and camt.054, of any version. */
final class StatementReader {
    private StatementReader() {}

    /** @param message the element BkToCstmrStmt, BkToCstmrAcctRpt or BkToCstmrDbtCdtNtfctn */
    static Statements read(BankXml message) throws Unreadable {
        List<Statement> statements = new ArrayList<>();
        for (BankXml child : message.all()) {
            if (List.of("Stmt", "Rpt", "Ntfctn").contains(child.name())) {
                statements.add(statement(child, message.text("GrpHdr/CreDtTm")));
            }
        }
        return new Statements(statements);
    }

    private static Statement statement(BankXml statement, String sentAt) throws Unreadable {
        String iban = statement.text("Acct/Id/IBAN");
        String account = iban.isEmpty() ? statement.text("Acct/Id/Othr/Id") : iban;
        List<Balance> balances = new ArrayList<>();
        for (BankXml balance : statement.all("Bal")) {
            balances.add(new Balance(balance.text("Tp/CdOrPrtry/Cd"), balance.signed()));
        }
        List<String> faults = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Booked booked = new Booked();
        int number = 0;
        for (BankXml entry : statement.all("Ntry")) {
            Of of = new Of(account, statement.text("Id"), ++number, entry);
            entries.addAll(entries(of, faults));
            booked.add(of);
        }
        String made = statement.text("CreDtTm");
        Statement read = new Statement(
                statement.text("Id"), account, moment(made.isEmpty() ? sentAt : made), balances, entries, faults);
        booked.compare(read, faults);
        return new Statement(read.id(), account, read.madeAt(), balances, entries, faults);
    }

    /** Without an offset it is taken for UTC: it orders statements, and no more. */
    private static @Nullable Instant moment(String text) {
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : ((LocalDateTime) read).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** @param number of the entry in its statement, from 1 */
    private record Of(String account, String statement, int number, BankXml entry) {
        boolean booked() {
            String code = entry.text("Sts/Cd");
            return (code.isEmpty() ? entry.text("Sts") : code).equals("BOOK");
        }

        String place() {
            return statement + "#" + number;
        }

        String reference() {
            String own = entry.text("AcctSvcrRef");
            return own.isEmpty() ? entry.text("NtryRef") : own;
        }

        /** Tells it from every other: many banks count their entries (NtryRef) anew in each statement. */
        String identity() {
            String own = entry.text("AcctSvcrRef");
            String counted = entry.text("NtryRef");
            return !own.isEmpty() ? own : counted.isEmpty() ? place() : statement + "|" + counted;
        }
    }

    /** What the bank booked, against the balances before and after. */
    private static final class Booked {
        private long minor;

        void add(Of of) throws Unreadable {
            minor += of.booked() ? of.entry().signed().minor() : 0;
        }

        void compare(Statement statement, List<String> faults) {
            Optional<Money> opening = statement.opening();
            Optional<Money> closing = statement.closing();
            if (opening.isPresent()
                    && closing.isPresent()
                    && opening.get().minor() + minor != closing.get().minor()) {
                faults.add("balances " + opening.get().major() + " "
                        + closing.get().major());
            }
        }
    }

    private static List<Entry> entries(Of of, List<String> faults) throws Unreadable {
        List<BankXml> details = new ArrayList<>();
        of.entry().all("NtryDtls").forEach(part -> details.addAll(part.all("TxDtls")));
        Money whole = of.entry().signed();
        if (details.size() <= 1) {
            return List.of(entry(of, details.isEmpty() ? of.entry() : details.getFirst(), whole, 0));
        }
        List<Entry> entries = new ArrayList<>();
        long sum = 0;
        for (BankXml detail : details) {
            Optional<Money> amount = amount(detail, whole);
            if (amount.isEmpty()) {
                faults.add("no-amounts " + of.place());
                return List.of(entry(of, of.entry(), whole, 0));
            }
            sum += amount.get().minor();
            entries.add(entry(of, detail, amount.get(), entries.size()));
        }
        if (sum == whole.minor()) {
            return entries;
        }
        faults.add("collective " + whole.major() + " " + of.place());
        return List.of(entry(of, of.entry(), whole, 0));
    }

    private static Optional<Money> amount(BankXml detail, Money whole) throws Unreadable {
        Optional<BankXml> amount = detail.at("Amt").or(() -> detail.at("AmtDtls/TxAmt/Amt"));
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        Money own = amount.get().money();
        String side = detail.text("CdtDbtInd");
        boolean debit = side.isEmpty() ? whole.minor() < 0 : side.equals("DBIT");
        return Optional.of(debit ? own.negated() : own);
    }

    private static Entry entry(Of of, BankXml detail, Money amount, int index) throws Unreadable {
        String own = detail.text("Refs/AcctSvcrRef");
        String reference = own.isEmpty() ? of.reference() : own;
        String endToEnd = detail.text("Refs/EndToEndId");
        String identity = String.join(
                "|",
                of.account(),
                own.isEmpty() ? of.identity() : own,
                own.isEmpty() ? Integer.toString(index) : "",
                endToEnd,
                amount.toString());
        return new Entry(
                Hashes.sha256(identity),
                reference,
                amount,
                of.booked(),
                of.entry().day("BookgDt"),
                endToEnd.equals("NOTPROVIDED") ? "" : endToEnd,
                returnReason(detail, of),
                detail.text("RmtInf/Ustrd"));
    }

    private static String returnReason(BankXml detail, Of of) {
        String code = detail.text("RtrInf/Rsn/Cd");
        boolean returned =
                detail.at("RtrInf").isPresent() || of.entry().text("RvslInd").equals("true");
        return code.isEmpty() && returned ? "RETURNED" : code;
    }
}
