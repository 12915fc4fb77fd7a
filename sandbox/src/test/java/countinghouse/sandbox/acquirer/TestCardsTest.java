package countinghouse.sandbox.acquirer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards that are built in, and lists of them as they are published. The numbers in this file are no cards: their issuers do not exist. */
class TestCardsTest {
    private static final Path FOLDER =
            Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"), "cards");
    private static final String CARDS = """
            psp,pan,brand,expiry,cvc,country,expected_outcome,detail,source,luhn
            one,9900000000000001,Visa,03/30,737,NL,approved,,there,luhn_ok
            one,9900000000000002,Maestro,03/30,n/a,BE,declined,insufficient_funds,there,luhn_ok
            two,9900000000000001,Visa,future,any,,verification_ok,transaction outcome set by amount,there,luhn_ok
            two,9900000000000003,JCB,future,any,,verification_failed,declined,there,luhn_ok
            six,9900000000000003,JCB,future,any,,attach_ok_charge_declined,"attached, then declined","over, there",luhn_ok
            six,not a number,JCB,future,any,,approved,,there,luhn_ok
            """;
    private static final String AMOUNTS = """
            psp,amount,authorization_result,settlement_result
            two,0.01-1999.99,Authorized,Settled
            two,2000.00-2999.99,Processor Declined (response = amount),n/a
            two,3000.00-3000.99,Failed with 3000 processor response,n/a
            two,5001.00,Gateway Rejected: Application Incomplete,n/a
            stitch,x.08,Approved (please sign),
            stitch,x.62,Restricted card,
            """;

    @TempDir
    Path folder;

    private TestCards listed() throws IOException {
        Files.writeString(folder.resolve("psp_amount_triggers.csv"), AMOUNTS);
        return new TestCards(Files.writeString(folder.resolve("cards.csv"), CARDS));
    }

    private static String answered(TestCards cards, String token, long minor, String currency) {
        return cards.find(token).orElseThrow().responseCode(minor, currency);
    }

    @Test
    void amounts_decide_where_the_card_says_so() throws IOException {
        TestCards cards = new TestCards(null);
        assertEquals("51", answered(cards, "tok_visa_by_amount", 1_051, "USD"));
        assertEquals("00", answered(cards, "tok_visa_by_amount", 1_008, "USD"));
        assertEquals("00", answered(cards, "tok_mc_de_approved", 1_051, "USD"));
        TestCards.Card german = cards.find("tok_mc_de_approved").orElseThrow().card();
        assertTrue(german.networkData("EUR").endsWith("region=INTRA"));
        assertTrue(german.networkData("USD").endsWith("region=INTER"));
    }

    @Test
    void without_a_list_the_few_that_are_built_in_may_be_typed_and_no_other() throws IOException {
        TestCards cards = new TestCards(null);
        assertEquals(Optional.of("tok_visa_declined_51"), cards.typed("4000000000009995", "12/40", "123"));
        assertEquals(Optional.empty(), cards.typed("9900000000000001", "03/30", "737"));
    }

    @Test
    void each_company_has_its_own_rules_for_amounts() throws IOException {
        TestCards cards = listed();
        String token = "tok_two_990000_0001";
        assertEquals("00", answered(cards, token, 1_051, "USD"), "another company's rule");
        assertEquals("00", answered(cards, token, 199_999, "USD"));
        assertEquals("05", answered(cards, token, 200_000, "USD"));
        assertEquals("51", answered(cards, token, 200_100, "USD"));
        assertEquals("91", answered(cards, token, 300_050, "USD"));
        assertEquals("57", answered(cards, token, 500_100, "USD"));
        assertEquals("00", answered(cards, token, 500_101, "USD"));
        assertEquals("05", answered(cards, token, 2_000, "JPY"), "a currency without minor units");
        assertEquals("62", answered(cards, "tok_visa_by_amount", 1_062, "USD"), "the list's endings");
        assertEquals("00", answered(cards, "tok_visa_by_amount", 1_008, "USD"));
    }

    @Test
    void a_number_that_several_publish_is_the_one_whose_expiry_and_code_were_typed() throws IOException {
        TestCards cards = listed();
        assertEquals(Optional.of("tok_one_990000_0001"), cards.typed("9900000000000001", "03/30", "737"));
        assertEquals(Optional.of("tok_two_990000_0001"), cards.typed("9900000000000001", "12/40", "123"));
        assertEquals(Optional.of("tok_six_990000_0003"), cards.typed("9900000000000003", "12/40", "123"));
        assertEquals(Optional.of("tok_one_990000_0002"), cards.typed("9900000000000002", "12/40", "123"));
        assertEquals("51", answered(cards, "tok_one_990000_0002", 100, "EUR"));
        assertEquals(
                "MAESTRO",
                cards.find("tok_one_990000_0002").orElseThrow().card().scheme());
        assertEquals(Optional.empty(), cards.typed("4242424242424242", "12/40", "123"), "not of this list");
    }

    @Test
    void another_kind_of_list_is_refused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "name,number\na,1\n");
        assertThrows(IOException.class, () -> new TestCards(other));
    }

    @Test
    void published_test_cards_behave_as_their_publishers_say_with_a_token_and_typed() throws IOException {
        Path file = FOLDER.resolve("psp_test_cards.csv");
        assumeTrue(Files.exists(file), "published cards are not here: " + file.normalize());
        TestCards cards = new TestCards(file);
        List<CardList.Row> rows = CardList.read(file, List.of("psp", "pan"));
        assertFalse(rows.isEmpty());
        for (CardList.Row row : rows) {
            String number = row.cell("pan");
            String token = "tok_" + row.cell("psp") + "_" + number.substring(0, 6) + "_"
                    + number.substring(number.length() - 4);
            TestCards.Presented card = cards.find(token).orElseThrow();
            String outcome = row.cell("expected_outcome");
            boolean approved = outcome.startsWith("approved") || outcome.equals("verification_ok");
            assertEquals(approved, card.responseCode(1_000, "USD").equals("00"), token);
            assertEquals(outcome.equals("approved_then_disputed"), card.isDisputed(), token);
            assertFalse(card.toString().contains(number));
            String typed =
                    cards.typed(number, row.cell("expiry"), row.cell("cvc")).orElseThrow();
            boolean alone = rows.stream()
                            .filter(other -> other.cell("pan").equals(number))
                            .count()
                    == 1;
            assertTrue(!alone && !row.cell("psp").equals("adyen") || typed.equals(token), token + " was " + typed);
        }
    }

    @Test
    void published_amounts_are_answered_as_their_publishers_say() throws IOException {
        Path file = FOLDER.resolve("psp_amount_triggers.csv");
        assumeTrue(Files.exists(file), "published amounts are not here: " + file.normalize());
        TestCards cards = new TestCards(FOLDER.resolve("psp_test_cards.csv"));
        for (CardList.Row row : CardList.read(file, List.of("psp", "amount", "authorization_result"))) {
            boolean approved = row.cell("authorization_result").matches("(Approved|Authorized).*");
            boolean ending = row.cell("amount").startsWith("x.");
            String token = ending ? "tok_visa_by_amount" : "tok_" + row.cell("psp") + "_411111_1111";
            for (String amount : row.cell("amount").replace("x.", "12.").split("-", -1)) {
                long minor = new BigDecimal(amount).movePointRight(2).longValueExact();
                String code = answered(cards, token, minor, "USD");
                assertEquals(approved, code.equals("00"), row.toString());
                assertTrue(approved || !ending || row.cell("amount").endsWith(code), row.toString());
            }
        }
    }
}
