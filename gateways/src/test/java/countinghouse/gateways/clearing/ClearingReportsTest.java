package countinghouse.gateways.clearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.gateways.OutsideWorld;
import countinghouse.gateways.acquirer.IsoAcquirers;
import countinghouse.gateways.sftp.SftpHost;
import countinghouse.gateways.sftp.SftpLine;
import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.gateway.Acceptor;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.TransactionReference;
import countinghouse.settlement.gateway.BankUnavailable;
import countinghouse.settlement.gateway.ClearingReport;
import countinghouse.settlement.gateway.ClearingReport.Line;
import countinghouse.settlement.gateway.PayoutBank.Fetched;
import countinghouse.settlement.gateway.Unreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox acquirer's reports, as they come over SFTP, and the money that it pays for them. */
class ClearingReportsTest {
    private static final Acceptor SHOP = new Acceptor("CH0000000000042", "T0000001");

    @TempDir
    Path folder;

    private OutsideWorld world;
    private Connector acquirer;
    private SftpLine line;

    @BeforeEach
    void open() throws Exception {
        world = new OutsideWorld(folder.resolve("sandbox"));
        acquirer = IsoAcquirers.open(
                Map.of("host", "127.0.0.1", "port", Integer.toString(world.acquirerPort()), "timeoutMillis", "1500"),
                Thread.ofPlatform().factory(),
                Clock.systemUTC());
        KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2048);
        Path key = folder.resolve("client-key");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        maker.generateKeyPair().getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        line = new SftpLine(new SftpHost(
                "127.0.0.1", world.sftpPort(), "clearing", world.bankHostKey(), key, Duration.ofSeconds(5)));
    }

    @AfterEach
    void close() {
        line.close();
        acquirer.close();
        world.close();
    }

    private AuthorisationRequest purchase(int stan, long amount) {
        return new AuthorisationRequest(
                new TransactionReference("pay_" + stan, stan, Instant.parse("2026-11-22T09:15:30Z")),
                SHOP,
                new Money(amount, "USD"),
                new PresentedCard("tok_visa_approved", EntryMode.CONTACTLESS, null),
                true);
    }

    private AuthorisationRequest paid(int stan, long amount) {
        AuthorisationRequest purchase = purchase(stan, amount);
        assertInstanceOf(Authorisation.Approved.class, acquirer.authorise(purchase));
        return purchase;
    }

    private List<Fetched> fetched() throws BankUnavailable {
        return SftpClearingReports.collect(line, listed -> true, 10);
    }

    private ClearingReport cleared() throws Exception {
        world.post("/control/acquirer/clear", "{}");
        return ClearingCsv.read(fetched().getLast().content());
    }

    private static List<String> told(ClearingReport report) {
        return report.lines().stream()
                .map(each ->
                        each.payment() + " " + each.effect() + " " + each.sums().gross() + " " + each.currency())
                .toList();
    }

    @Test
    void each_effect_is_told_once_with_its_fees_and_paid() throws Exception {
        AuthorisationRequest first = paid(1, 10_000);
        AuthorisationRequest second = paid(2, 700);
        acquirer.refund(new RefundRequest(
                new TransactionReference("rfd_3", 3, Instant.parse("2026-11-22T09:16:30Z")),
                first.sent(),
                new Money(4_000, "USD")));
        assertInstanceOf(
                Reversal.Reversed.class,
                acquirer.reverse(new ReversalRequest(second.sent(), 500_002, ReversalRequest.Reason.TIMEOUT, false)));
        ClearingReport report = cleared();
        assertEquals(
                List.of(
                        "pay_1 CAPTURE 10000 USD",
                        "pay_2 CAPTURE 700 USD",
                        "pay_1 REFUND -4000 USD",
                        "pay_2 CAPTURE_UNDONE -700 USD"),
                told(report));
        assertEquals(List.of(), report.faults());
        Line capture = report.lines().getFirst();
        assertEquals(new ClearingReport.Sums(10_000, 150, 13), capture.sums());
        assertEquals("rfd_3", report.lines().get(2).reference());
        assertEquals(SHOP.merchantId(), capture.merchant());
        JsonNode money = world.get("/bank/book").get(0);
        assertEquals(report.reference(), money.get("endToEnd").asText());
        assertEquals(
                report.totals().getFirst().sums().net(),
                money.get("amountMinor").asLong());
        paid(4, 900);
        ClearingReport next = cleared();
        assertEquals(List.of("pay_4 CAPTURE 900 USD"), told(next));
        assertTrue(!next.reference().equals(report.reference()), "a reference of its own");
    }

    @ParameterizedTest
    @CsvSource({
        "LINE_LEFT_OUT, 'pay_2 CAPTURE 700 USD'",
        "LINE_TWICE, 'pay_1 CAPTURE 10000 USD;pay_1 CAPTURE 10000 USD;pay_2 CAPTURE 700 USD'",
        "LINE_OVER, 'pay_1 CAPTURE 10100 USD;pay_2 CAPTURE 700 USD'",
        "LINE_UNDER, 'pay_1 CAPTURE 9900 USD;pay_2 CAPTURE 700 USD'",
        "LINE_CURRENCY, 'pay_1 CAPTURE 10000 EUR;pay_2 CAPTURE 700 USD'",
    })
    void mistakes_can_be_ordered(String fault, String expected) throws Exception {
        paid(1, 10_000);
        paid(2, 700);
        world.post(
                "/control/faults",
                "{\"party\":\"ACQUIRER_REPORTS\",\"kind\":\"" + fault + "\",\"operation\":\"pay_1\"}");
        ClearingReport report = cleared();
        assertEquals(List.of(expected.split(";")), told(report));
        assertEquals(List.of(), report.faults(), "wrong lines, but a sound file");
        long paid = 0;
        for (JsonNode entry : world.get("/bank/book")) {
            paid += entry.get("amountMinor").asLong();
        }
        assertEquals(
                report.lines().stream().mapToLong(each -> each.sums().net()).sum(), paid);
    }

    @Test
    void an_unknown_line_a_report_twice_and_short_money_can_be_ordered() throws Exception {
        paid(1, 10_000);
        world.fault("ACQUIRER_REPORTS", "LINE_UNKNOWN", 0);
        world.fault("ACQUIRER_REPORTS", "DUPLICATE", 0);
        world.fault("ACQUIRER_REPORTS", "MONEY_SHORT", 0);
        ClearingReport report = cleared();
        assertEquals(2, report.lines().size());
        assertTrue(report.lines().getLast().payment().startsWith("unknown-"));
        List<Fetched> files = fetched();
        assertEquals(2, files.size());
        assertEquals(
                new String(files.getFirst().content(), StandardCharsets.UTF_8),
                new String(files.getLast().content(), StandardCharsets.UTF_8));
        assertEquals(
                report.totals().getFirst().sums().net() - 100,
                world.get("/bank/book").get(0).get("amountMinor").asLong());
    }

    @Test
    void what_is_not_whole_is_not_read() throws Exception {
        paid(1, 10_000);
        world.post("/control/acquirer/clear", "{}");
        String whole = new String(fetched().getFirst().content(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(whole.lines().toList());
        lines.removeLast();
        byte[] cut = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        assertThrows(Unreadable.class, () -> ClearingCsv.read(cut));
        byte[] half = whole.substring(0, whole.length() / 2).getBytes(StandardCharsets.UTF_8);
        assertThrows(Unreadable.class, () -> ClearingCsv.read(half));
        byte[] strange = whole.replace("PURCHASE", "GIFT").getBytes(StandardCharsets.UTF_8);
        assertThrows(Unreadable.class, () -> ClearingCsv.read(strange));
        byte[] wrong = whole.replaceFirst(",10000,", ",10001,").getBytes(StandardCharsets.UTF_8);
        ClearingReport other = ClearingCsv.read(wrong);
        assertEquals(1, other.faults().size(), "a total that is not its lines");
    }
}
