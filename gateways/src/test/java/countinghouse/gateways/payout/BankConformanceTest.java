package countinghouse.gateways.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.settlement.gateway.BankAnswer;
import countinghouse.settlement.gateway.Unreadable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published messages of several banks and versions, against what was counted in them by others. */
class BankConformanceTest {
    private static final Path DATA = Path.of(System.getenv().getOrDefault("SHARED_DATA", "/nowhere"), "iso20022");

    /** One that stands for nothing, where the files are not beside the clone. */
    static Stream<JsonNode> verdicts() throws IOException {
        Path file = DATA.resolve("expected_totals.json");
        if (!Files.isRegularFile(file)) {
            return Stream.of(new ObjectMapper().createObjectNode());
        }
        return new ObjectMapper().readTree(file.toFile()).valueStream();
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void totals_are_those_that_were_counted(JsonNode verdict) throws Exception {
        assumeTrue(verdict.has("file"), "the published files are not here");
        byte[] content = Files.readAllBytes(DATA.resolve(verdict.path("file").asText()));
        if (verdict.has("counted_tx")) {
            initiation(verdict, content);
        } else if (verdict.has("statements")) {
            statements(verdict, content);
        } else if (verdict.path("message").asText().contains("pain.002.001")) {
            BankFiles.read(content);
        } else {
            assertThrows(Unreadable.class, () -> BankFiles.read(content));
        }
    }

    /** What a header says otherwise than what is in it is reported, and stays as it is. */
    private static void initiation(JsonNode verdict, byte[] content) throws Unreadable {
        InitiationReader.Totals totals = InitiationReader.read(
                BankXml.parse(content).at("CstmrCdtTrfInitn").orElseThrow());
        assertEquals(verdict.path("counted_tx").asInt(), totals.counted());
        same(verdict.path("sum_InstdAmt").asText(), totals.sum());
        assertEquals(verdict.path("header_NbOfTxs").asInt(), totals.said());
        same(verdict.path("header_CtrlSum").asText(), totals.saidSum());
        boolean differs = totals.said() != totals.counted()
                || totals.saidSum().compareTo(totals.sum().add(totals.equivalents())) != 0;
        assertEquals(differs, !totals.faults().isEmpty());
    }

    private static void statements(JsonNode verdict, byte[] content) throws Unreadable {
        List<BankAnswer.Statement> read = ((BankAnswer.Statements) BankFiles.read(content)).statements();
        assertEquals(verdict.path("statements").size(), read.size());
        for (int i = 0; i < read.size(); i++) {
            JsonNode expected = verdict.path("statements").get(i);
            BankAnswer.Statement statement = read.get(i);
            assertEquals(expected.path("iban").asText(), statement.account());
            same(expected.path("credit").asText(), sum(statement, 1));
            same(expected.path("debit").asText(), sum(statement, -1).negate());
            assertEquals(
                    expected.path("pending_entries").asInt() > 0,
                    statement.entries().stream().anyMatch(entry -> !entry.booked()));
            assertEquals(expected.path("balances").size(), statement.balances().size());
            for (int j = 0; j < statement.balances().size(); j++) {
                JsonNode balance = expected.path("balances").get(j);
                assertEquals(
                        balance.get(0).asText(), statement.balances().get(j).code());
                same(
                        balance.get(2).asText(),
                        statement.balances().get(j).amount().major());
            }
            if (expected.has("balances_reconcile")) {
                assertEquals(
                        expected.path("balances_reconcile").asBoolean(),
                        statement.faults().isEmpty(),
                        statement.faults()::toString);
            }
        }
    }

    private static BigDecimal sum(BankAnswer.Statement statement, int side) {
        return statement.entries().stream()
                .filter(BankAnswer.Entry::booked)
                .map(entry -> entry.amount().major())
                .filter(amount -> amount.signum() == side)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void same(String expected, BigDecimal found) {
        assertTrue(new BigDecimal(expected).compareTo(found) == 0, () -> expected + " was " + found);
    }

    @Test
    void what_does_not_add_up_is_reported_and_not_mended() throws Exception {
        String text = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S</Id>
            <Acct><Id><Othr><Id>A</Id></Othr></Id></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
            <Ntry><Amt Ccy="USD">2.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls>
            <TxDtls><Refs><EndToEndId>a</EndToEndId></Refs><Amt Ccy="USD">1.00</Amt></TxDtls>
            <TxDtls><Refs><EndToEndId>b</EndToEndId></Refs><Amt Ccy="USD">0.50</Amt></TxDtls></NtryDtls></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;
        var statement = ((BankAnswer.Statements) BankFiles.read(text.getBytes(StandardCharsets.UTF_8)))
                .statements()
                .getFirst();
        assertEquals(2, statement.faults().size());
        assertEquals(-200, statement.entries().getFirst().amount().minor());
        assertEquals(1, statement.entries().size());
    }

    @Test
    void a_document_that_leads_outside_is_not_read() {
        String text = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>";
        assertThrows(Unreadable.class, () -> BankFiles.read(text.getBytes(StandardCharsets.UTF_8)));
    }
}
