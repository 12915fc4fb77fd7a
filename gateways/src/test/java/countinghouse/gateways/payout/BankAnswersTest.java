package countinghouse.gateways.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.settlement.gateway.BankAnswer;
import countinghouse.settlement.gateway.BankAnswer.Entry;
import countinghouse.settlement.gateway.BankAnswer.StatusReport;
import countinghouse.settlement.gateway.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What banks may leave out. */
class BankAnswersTest {
    private static BankAnswer read(String type, String text) throws Unreadable {
        String document = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:" + type + "\">" + text + "</Document>";
        return BankFiles.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static StatusReport status(String group, String payments) throws Unreadable {
        return (StatusReport) read(
                "pain.002.001.10",
                "<CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>bfl-1</OrgnlMsgId>" + group + "</OrgnlGrpInfAndSts>"
                        + payments + "</CstmrPmtStsRpt>");
    }

    private static String payment(String status, String transactions) {
        return "<OrgnlPmtInfAndSts><OrgnlPmtInfId>bfl-1</OrgnlPmtInfId><PmtInfSts>" + status + "</PmtInfSts>"
                + "<StsRsnInf><Rsn><Cd>AC06</Cd></Rsn></StsRsnInf>" + transactions + "</OrgnlPmtInfAndSts>";
    }

    @Test
    void a_payment_that_is_rejected_without_its_transactions_is_rejected_whole() throws Exception {
        for (String group : new String[] {"", "<GrpSts>RJCT</GrpSts>", "<GrpSts>PART</GrpSts>"}) {
            StatusReport report = status(group, payment("RJCT", ""));
            assertTrue(report.isRejected(), group);
            assertEquals("RJCT", report.status());
            assertEquals("AC06", report.why());
            assertTrue(report.transactions().isEmpty());
        }
        StatusReport accepted = status("<GrpSts>ACCP</GrpSts>", payment("ACCP", ""));
        assertEquals("ACCP", accepted.status());
    }

    @Test
    void what_is_not_said_of_a_transaction_is_said_of_its_payment() throws Exception {
        StatusReport report = status(
                "",
                payment(
                        "RJCT",
                        "<TxInfAndSts><OrgnlEndToEndId>pyt-1</OrgnlEndToEndId></TxInfAndSts>"
                                + "<TxInfAndSts><OrgnlEndToEndId>pyt-2</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>"));
        assertEquals("AC06", report.transactions().getFirst().reason());
        assertTrue(report.transactions().getFirst().isRejected());
        assertEquals("ACSC", report.transactions().getLast().status());
    }

    private static Entry entry(String statement, String references) throws Unreadable {
        BankAnswer.Statements read = (BankAnswer.Statements) read(
                "camt.053.001.08",
                "<BkToCstmrStmt><Stmt><Id>" + statement + "</Id><Acct><Id><Othr><Id>A</Id></Othr></Id></Acct><Ntry>"
                        + "<Amt Ccy=\"USD\">2.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>" + references
                        + "<NtryDtls><TxDtls><Refs><EndToEndId>pyt-1</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>"
                        + "</Stmt></BkToCstmrStmt>");
        return read.statements().getFirst().entries().getFirst();
    }

    @Test
    void entries_that_are_counted_anew_in_each_statement_are_not_taken_for_one() throws Exception {
        String counted = "<NtryRef>1</NtryRef>";
        Entry first = entry("S1", counted);
        assertEquals(first.key(), entry("S1", counted).key());
        assertNotEquals(first.key(), entry("S2", counted).key());
        assertEquals("1", first.bankReference());
        String own = counted + "<AcctSvcrRef>BK1</AcctSvcrRef>";
        assertEquals(entry("S1", own).key(), entry("S2", own).key());
    }

    private static BankAnswer.Statement made(String at) throws Unreadable {
        return ((BankAnswer.Statements) read(
                        "camt.053.001.08",
                        "<BkToCstmrStmt><GrpHdr><CreDtTm>2026-11-02T08:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id>" + at
                                + "</Stmt></BkToCstmrStmt>"))
                .statements()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-11-02T08:00:00Z",
        "<CreDtTm>2026-11-01T08:00:00+08:00</CreDtTm>, 2026-11-01T00:00:00Z",
        "<CreDtTm>2026-11-01T08:00:00.5</CreDtTm>, 2026-11-01T08:00:00.5Z",
        "<CreDtTm>yesterday</CreDtTm>, "
    })
    void statements_are_ordered_by_when_the_bank_made_them(String said, @Nullable Instant at) throws Exception {
        assertEquals(at, made(said).madeAt());
    }
}
