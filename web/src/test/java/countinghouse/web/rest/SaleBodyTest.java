package countinghouse.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Money;
import countinghouse.payments.DeviceWallet;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.security.Keys.KeyHolder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaleBodyTest {
    private static final String SALE = """
            {"store":"sto_1","till":"til_1","channel":"IN_STORE","occurredAt":"2026-11-22T09:15:00Z",
             "lines":[{"product":"prd_1","quantity":2},{"product":"prd_2","quantity":1,"discount":{"percent":"10"}}],
             "tenders":[{"kind":"CASH","amount":{"amount":2000,"currency":"USD"}},
                        {"kind":"CARD","amount":{"amount":3190,"currency":"USD"},"paymentMethod":"tok_1","entryMode":"CONTACTLESS"}]}
            """;
    private final KeyHolder terminal =
            new KeyHolder(new Caller("mer_1", "key_1", "T1", Set.of(Role.TERMINAL)), "ter_1", Set.of("sales:write"));

    @Test
    void sale_of_the_guide_is_read() {
        CompleteSale sale = SaleBody.read(SALE, "T1-000042", terminal);
        assertEquals("ter_1", sale.terminalId());
        assertEquals(Instant.parse("2026-11-22T09:15:00Z"), sale.occurredAt());
        assertEquals(new BigDecimal("10"), sale.lines().get(1).discountPercent());
        assertEquals(
                List.of(
                        new Tender.Cash(new Money(2000, "USD")),
                        new Tender.Card(new Money(3190, "USD"), "tok_1", EntryMode.CONTACTLESS, null)),
                sale.tenders());
    }

    @Test
    void wallet_shows_a_code_or_is_shown_one() {
        String wallets = SALE.replaceAll(
                "(?s)\"tenders\":\\[.*\\]",
                "\"tenders\":[{\"kind\":\"WALLET\",\"amount\":{\"amount\":500,\"currency\":\"USD\"}},"
                        + "{\"kind\":\"WALLET\",\"amount\":{\"amount\":480,\"currency\":\"USD\"},\"customerCode\":\"287634438256643900\"}]");
        assertEquals(
                List.of(
                        new Tender.Wallet(new Money(500, "USD"), null),
                        new Tender.Wallet(new Money(480, "USD"), "287634438256643900")),
                SaleBody.read(wallets, "k", terminal).tenders());
    }

    @Test
    void card_that_is_kept_is_chosen_by_its_customer() {
        String kept =
                SALE.replace("\"paymentMethod\":\"tok_1\",\"entryMode\":\"CONTACTLESS\"", "\"storedCard\":\"sca_1\"");
        assertEquals(
                new Tender.Card(new Money(3190, "USD"), 0, new Payments.StoredCard("sca_1", true)),
                SaleBody.read(kept, "k", terminal).tenders().getLast());
        String both = kept.replace("\"sca_1\"", "\"sca_1\",\"paymentMethod\":\"tok_1\"");
        assertEquals(
                List.of(new FieldError("/tenders/1/paymentMethod", "not-both")),
                assertThrows(ProblemException.class, () -> SaleBody.read(both, "k", terminal))
                        .errors());
    }

    @Test
    void a_phones_wallet_shows_a_network_token() {
        String phone = SALE.replace("\"CONTACTLESS\"", "\"CONTACTLESS\",\"deviceWallet\":\"SAMSUNG_PAY\"");
        var card = new Payments.Card("tok_1", EntryMode.CONTACTLESS, null, null, DeviceWallet.SAMSUNG_PAY);
        assertEquals(
                new Tender.Card(new Money(3190, "USD"), 0, card),
                SaleBody.read(phone, "k", terminal).tenders().getLast());
        String unknown = phone.replace("SAMSUNG_PAY", "POCKET_PAY");
        assertThrows(ProblemException.class, () -> SaleBody.read(unknown, "k", terminal));
    }

    @Test
    void every_wrong_value_is_named_by_its_pointer() {
        String wrong = SALE.replace("\"quantity\":2", "\"quantity\":2.5")
                .replace("\"10\"", "\"110\"")
                .replace("\"store\":\"sto_1\",", "")
                .replace("CONTACTLESS", "TELEPATHY");
        ProblemException e = assertThrows(ProblemException.class, () -> SaleBody.read(wrong, "k", terminal));
        assertEquals(ProblemType.MALFORMED, e.type());
        assertEquals(
                List.of(
                        new FieldError("/store", "required"),
                        new FieldError("/lines/0/quantity", "whole"),
                        new FieldError("/lines/1/discount/percent", "percent"),
                        new FieldError("/tenders/1/entryMode", "one-of")),
                e.errors());
    }

    @Test
    void broken_json_doubled_names_and_trailing_text_are_malformed() {
        for (String broken : List.of("", "{", "[]", "{\"a\":1,\"a\":2}", SALE + "x")) {
            ProblemException e = assertThrows(ProblemException.class, () -> SaleBody.read(broken, "k", terminal));
            assertEquals(ProblemType.MALFORMED, e.type(), broken);
        }
    }

    @Test
    void card_number_anywhere_is_refused_without_repeating_it() {
        String leak = SALE.replace("tok_1", "4242 4242-4242 4242");
        ProblemException e = assertThrows(ProblemException.class, () -> SaleBody.read(leak, "k", terminal));
        assertEquals(ProblemType.CARD_DATA, e.type());
        assertEquals(List.of(new FieldError("/tenders/1/paymentMethod", "card-number")), e.errors());
    }

    @Test
    void card_number_below_a_typed_name_or_in_place_of_its_value_is_refused() {
        String card = "4111111111111111";
        String[][] bodies = {
            {"{\"sku\":\"" + card + "\"}", "/sku"},
            {"{\"serial\":" + card + "}", "/serial"},
            {"{\"barcode\":{\"note\":\"" + card + "\"}}", "/barcode/note"},
            {"{\"serial\":[\"AB-12345\",\"" + card + "\"]}", "/serial/1"},
            {"{\"documentNumber\":{\"a\":[{\"b\":\"" + card + "\"}]}}", "/documentNumber/a/0/b"}
        };
        for (String[] body : bodies) {
            ProblemException e = assertThrows(ProblemException.class, () -> JsonBody.parse(body[0]), body[0]);
            assertEquals(ProblemType.CARD_DATA, e.type());
            assertEquals(List.of(new FieldError(body[1], "card-number")), e.errors());
        }
        JsonBody.parse("{\"barcode\":\"4006381300063\",\"serial\":[\"CT4111111111111111\"]}");
    }

    @Test
    void idempotency_key_is_1_to_255_printable_ascii_characters() {
        assertEquals("T1-000042", OncePerKey.require("T1-000042"));
        assertEquals("x".repeat(255), OncePerKey.require("x".repeat(255)));
        for (String wrong : new String[] {null, "", "x".repeat(256), "a\tb", "键"}) {
            ProblemException e = assertThrows(ProblemException.class, () -> OncePerKey.require(wrong));
            assertEquals(ProblemType.IDEMPOTENCY_KEY, e.type());
        }
    }
}
