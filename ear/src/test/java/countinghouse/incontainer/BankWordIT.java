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
}
