package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Hashes;
import countinghouse.onboarding.AgreementTerms;
import countinghouse.onboarding.gateway.AgreementPrinter.Signature;
import countinghouse.tenancy.CountryPack.Words;
import countinghouse.tenancy.FeeSchedule;
import countinghouse.tenancy.FeeSchedule.CardFee;
import countinghouse.tenancy.FeeSchedule.Payout;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Signature SIGNED =
            new Signature("Grace Okafor", "usr_01", Instant.parse("2026-11-27T15:04:05Z"));

    private static final FeeSchedule AMERICAN = new FeeSchedule(
            List.of(new CardFee("CREDIT", new Words("Credit cards", "信用卡"), "0.0260", 10, List.of("* * * *"))),
            List.of(),
            new Payout(2, new Words("Two days after the sale", "交易后两日到账")));
    private static final FeeSchedule CHINESE = new FeeSchedule(
            List.of(
                    new CardFee(
                            "CREDIT", new Words("Credit cards: UnionPay", "信用卡：银联"), "0.0060", 0, List.of("* * * *")),
                    new CardFee("ABROAD", new Words("Cards issued abroad", "境外卡"), "0.0250", 100, List.of("* * * *"))),
            List.of(),
            new Payout(1, new Words("The day after the sale", "每日付款，交易次日到账")));
    private static final AgreementTerms.Kind SOLE_TRADER =
            new AgreementTerms.Kind(new Words("Sole trader", "个体工商户"), new Words("Employer number (EIN)", "统一社会信用代码"));

    private final AgreementPrinterBean printer = new AgreementPrinterBean();

    @Test
    void signed_agreement_states_merchant_account_terminal_fees_and_signer() throws Exception {
        String text = new PrintedReport(printer.print(boston(), SIGNED, "en")).text();
        for (String word : List.of(
                "OkaforCoffeeLLC",
                "18HarborStreet,Boston02110",
                "••••6789",
                "1×Counter",
                "USD229.00each",
                "2.6%+USD0.10",
                "Signedelectronically",
                "GraceOkafor",
                "27November2026,10:04:05",
                boston().fingerprint())) {
            assertTrue(text.contains(word), word + " in " + text);
        }
        assertFalse(text.contains("Drafttoread"), text);
    }

    @Test
    void chinese_applicant_reads_chinese() throws Exception {
        String text = new PrintedReport(printer.print(beijing(), null, "zh-CN")).text();
        for (String word : List.of("商户服务协议", "供阅读的草案", "晓梅茶室", "信用卡：银联", "0.6%", "每日付款", "台面款")) {
            assertTrue(text.contains(word), word + " in " + text);
        }
    }

    @Test
    void draft_leaves_open_what_was_not_stated() throws Exception {
        AgreementTerms empty = new AgreementTerms(
                "2026-11-27",
                "CH-2026-00001",
                "US",
                "USD",
                "America/New_York",
                null,
                null,
                List.of(),
                null,
                null,
                AMERICAN);
        assertFalse(empty.complete());
        assertTrue(new PrintedReport(printer.print(empty, null, "en")).text().contains("…,themerchant"));
    }

    @Test
    void both_read_aloud_and_bring_their_fonts() throws Exception {
        for (byte[] pdf : List.of(printer.print(boston(), SIGNED, "en"), printer.print(beijing(), null, "zh-CN"))) {
            assertEquals(List.of(), AccessiblePdf.faults(pdf));
            assertEquals(List.of(), new PrintedReport(pdf).missingFonts());
            assertTrue(new PrintedReport(pdf).structure().contains("H3"));
        }
    }

    /** Signatures name the version: other words are another version, in {@link AgreementPrinterBean#VERSION} and here. */
    @Test
    void words_belong_to_their_version() {
        assertEquals("2026-11-27", AgreementPrinterBean.VERSION);
        assertEquals("5ce8dce44100ce31", fingerprint(Locale.ENGLISH));
        assertEquals("96858c58b0f3ed3f", fingerprint(Locale.SIMPLIFIED_CHINESE));
    }

    private static String fingerprint(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(AgreementSheets.BUNDLE, locale);
        List<String> clauses = new ArrayList<>();
        for (String key : words.keySet().stream().sorted().toList()) {
            if (key.startsWith("clause")) {
                clauses.add(key + "=" + words.getString(key));
            }
        }
        return Hashes.sha256(String.join("\n", clauses)).substring(0, 16);
    }

    @Test
    void another_fact_is_another_fingerprint() {
        assertEquals(boston().fingerprint(), boston().fingerprint());
        assertFalse(boston().fingerprint().equals(beijing().fingerprint()));
    }

    private static AgreementTerms boston() {
        return new AgreementTerms(
                "2026-11-27",
                "CH-2026-00001",
                "US",
                "USD",
                "America/New_York",
                new FactSection.Business(
                        "SOLE_TRADER",
                        "Okafor Coffee LLC",
                        "Okafor Coffee",
                        "12-3456701",
                        "5812",
                        2_500_000,
                        "18 Harbor Street",
                        "Boston",
                        "02110"),
                SOLE_TRADER,
                List.of("Grace Okafor"),
                new FactsView.AccountView("Okafor Coffee LLC", "110000000", "6789"),
                new AgreementTerms.Terminal("COUNTER", 1, 229_00, 12_00),
                AMERICAN);
    }

    private static AgreementTerms beijing() {
        return new AgreementTerms(
                "2026-11-27",
                "CH-2026-00002",
                "CN",
                "CNY",
                "Asia/Shanghai",
                new FactSection.Business(
                        "SOLE_TRADER",
                        "北京晓梅茶室",
                        "晓梅茶室",
                        "91110000600037341L",
                        "5812",
                        2_500_000,
                        "东城区胡同路18号",
                        "北京",
                        "100010"),
                SOLE_TRADER,
                List.of("张晓梅"),
                new FactsView.AccountView("张晓梅", "", "0123"),
                new AgreementTerms.Terminal("COUNTER", 2, 1_499_00, 80_00),
                CHINESE);
    }
}
