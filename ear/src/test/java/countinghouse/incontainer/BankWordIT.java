package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.kernel.Ids;
import countinghouse.ledger.Account;
import countinghouse.settlement.PayoutDesk.BreakRow;
import countinghouse.settlement.control.BankReading;
import countinghouse.settlement.gateway.PayoutBank;
import countinghouse.settlement.gateway.PayoutBank.Fetched;
import countinghouse.settlement.gateway.PayoutBank.Listed;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a bank may say that contradicts itself, or does not add up. */
class BankWordIT extends PayoutWorld {
    @Inject
    BankReading reading;

    @Inject
    PayoutBank bank;

    private void tell(String name, String type, String text) throws Exception {
        byte[] content = ("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:" + type + "\">" + text + "</Document>")
                .getBytes(StandardCharsets.UTF_8);
        reading.read(new Fetched(new Listed(name, content.length, 1), content), bank.read(content));
    }

    private static String debit(String endToEnd, long minor, String reference) {
        return "<Ntry><Amt Ccy=\"USD\">" + minor / 100 + "." + "%02d".formatted(minor % 100)
                + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><AcctSvcrRef>" + reference
                + "</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>" + endToEnd
                + "</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>";
    }

    private List<BreakRow> breaks(String subject) {
        return desk.breaks(ADA).stream()
                .filter(row -> row.subject().equals(subject))
                .toList();
    }

    @Test
    void what_was_rejected_and_then_paid_is_a_persons() throws Exception {
        fault("DECLINE", "payment", 0);
        account(OPEN);
        close(13_000);
        until("RETURNED");
        String id = Ids.next("stm");
        tell(
                id,
                "camt.053.001.08",
                "<BkToCstmrStmt><Stmt><Id>" + id + "</Id><Acct><Id><Othr><Id>COUNTINGHOUSE</Id></Othr></Id></Acct>"
                        + debit(payout().id().replace('_', '-'), payout().amount(), "BK" + id)
                        + "</Stmt></BkToCstmrStmt>");
        List<BreakRow> breaks = breaks(payout().id());
        assertEquals(1, breaks.size());
        assertEquals("OVER", breaks.getFirst().outcome());
        assertEquals("PAID_AFTER_REJECTION", breaks.getFirst().text());
        assertEquals(payout().amount(), breaks.getFirst().differenceMinor());
        assertEquals("RETURNED", ordered().state());
        assertEquals(0, total(Account.BANK));
    }

    @Test
    void a_rejection_of_all_says_nothing_against_what_was_paid() throws Exception {
        account(OPEN);
        close(13_000);
        until("CONFIRMED");
        String message = ordered().fileId().replace('_', '-');
        String id = Ids.next("sts");
        tell(
                id,
                "pain.002.001.10",
                "<CstmrPmtStsRpt><GrpHdr><MsgId>" + id + "</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>" + message
                        + "</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><PmtInfSts>RJCT</PmtInfSts>"
                        + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt>");
        assertEquals("CONFIRMED", ordered().state());
        assertEquals(-payout().amount(), total(Account.BANK));
    }

    private static String balance(String code, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"USD\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    }

    /** Nothing moved between the two balances. */
    private void state(String account, int number, String opening, String closing) throws Exception {
        String id = account + "-" + number;
        tell(
                id,
                "camt.053.001.08",
                "<BkToCstmrStmt><Stmt><Id>" + id + "</Id><CreDtTm>2026-11-0" + number + "T10:00:00Z</CreDtTm><Acct><Id>"
                        + "<Othr><Id>" + account + "</Id></Othr></Id></Acct>" + balance("OPBD", opening)
                        + balance("CLBD", closing) + "</Stmt></BkToCstmrStmt>");
    }

    /** Those of which the reference begins so, by what they say. */
    private List<String> told(String reference) {
        return desk.breaks(ADA).stream()
                .filter(row -> row.reference().startsWith(reference))
                .map(BreakRow::text)
                .sorted()
                .toList();
    }

    @Test
    void a_statement_that_is_missing_is_a_persons_until_it_comes() throws Exception {
        String ours = "COUNTINGHOUSE";
        String account = Ids.next("acc") + ours;
        state(account, 1, "0.00", "0.00");
        assertEquals(List.of(), told(account));
        state(account, 3, "5.00", "5.00");
        assertEquals(List.of("BANK_GAP"), told(account + "-3"));
        state(account, 2, "0.00", "5.00");
        assertEquals(List.of(), told(account + "-3"));
        assertEquals(List.of("BANK_FAULTS"), told(account + "-2"));
        assertEquals(
                List.of("balances 0.00 5.00"),
                desk.bankReports(ADA).stream()
                        .filter(row -> row.name().equals(account + "-2"))
                        .findFirst()
                        .orElseThrow()
                        .faults());
    }

    @Test
    void a_report_of_another_account_or_that_cannot_be_read_is_a_persons() throws Exception {
        String account = Ids.next("acc");
        state(account, 1, "0.00", "0.00");
        assertEquals(List.of("BANK_FOREIGN"), told(account));
        String name = Ids.next("rep");
        reading.unreadable(new Fetched(new Listed(name, 1, 1), new byte[] {1}), "half");
        assertEquals(List.of("BANK_UNREADABLE"), told(name));
        tell(
                name,
                "pain.002.001.10",
                "<CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>" + name + "x</OrgnlMsgId></OrgnlGrpInfAndSts>"
                        + "</CstmrPmtStsRpt>");
        assertEquals(List.of("BANK_STRANGE"), told(name));
        String strange = desk.breaks(ADA).stream()
                .filter(row -> row.reference().startsWith(name))
                .findFirst()
                .orElseThrow()
                .id();
        desk.settle(ADA, strange, "Another installation's");
        assertEquals(List.of(), told(name));
    }
}
