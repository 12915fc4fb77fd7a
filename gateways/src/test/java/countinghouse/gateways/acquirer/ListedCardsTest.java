package countinghouse.gateways.acquirer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.gateways.OutsideWorld;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.Connector;
import countinghouse.sandbox.Customers;
import countinghouse.sandbox.acquirer.HostSettings;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.wallet.WalletSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards of a list, typed where the shop's customer types them. The numbers are nobody's: there is no such issuer. */
class ListedCardsTest {
    @TempDir
    Path folder;

    @TempDir
    Path lists;

    private OutsideWorld outside;
    private Connector gateway;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(
                lists.resolve("psp_amount_triggers.csv"),
                "psp,amount,authorization_result\nband,2000.00-2999.99,Processor Declined (response = amount)\n");
        Path cards = Files.writeString(lists.resolve("cards.csv"), """
                psp,pan,brand,expiry,cvc,country,expected_outcome,detail
                band,9900000000000001,Local card,future,any,,verification_ok,transaction outcome set by amount
                """);
        var host = new HostSettings(Payments.KEY, cards);
        outside =
                new OutsideWorld(folder, new Customers(ApiKeys.NONE, "", host, WalletSettings.OPEN), Clock.systemUTC());
        Map<String, String> settings =
                Map.of("host", "127.0.0.1", "port", Integer.toString(outside.acquirerPort()), "key", Payments.KEY);
        gateway = IsoAcquirers.open(settings, Thread.ofPlatform().factory(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        gateway.close();
        outside.close();
    }

    private String typed(String language) throws Exception {
        String page = outside.form(
                outside.url("/acquirer/field?origin=https://shop.example&lang=" + language),
                "number=9900+0000+0000+0001&expiry=12/40&cvc=123");
        Matcher token = Pattern.compile("data-token=\"([^\"]+)\"").matcher(page);
        assertTrue(token.find(), page);
        return token.group(1);
    }

    @Test
    void card_of_the_list_is_typed_and_its_companys_amounts_decide() throws Exception {
        assertInstanceOf(Authorisation.Approved.class, gateway.authorise(Payments.purchase(1, typed("en"), 199_951)));
        assertEquals(
                new Authorisation.Declined("51", "insufficient-funds"),
                gateway.authorise(Payments.purchase(2, typed("zh"), 200_100)));
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, StandardCharsets.ISO_8859_1).contains("9900000000000001"),
                        file.toString());
            }
        }
    }
}
