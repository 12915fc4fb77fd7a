package countinghouse.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"021000021", "011401533", "091000019"})
    void routing_numbers_with_their_check_digit_pass(String number) {
        assertTrue(Identifiers.isRoutingNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"021000022", "000000000", "02100002", "0210000210", "02100002a", ""})
    void others_are_refused(String number) {
        assertFalse(Identifiers.isRoutingNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91110000600037341L", "121200004013590816", "91110000600037341l"})
    void credit_codes_with_their_check_character_pass(String code) {
        assertTrue(Identifiers.isUnifiedSocialCreditCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91110000600037341N", "9111000060003734", "91110000I00037341L", ""})
    void other_credit_codes_are_refused(String code) {
        assertFalse(Identifiers.isUnifiedSocialCreditCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"360426199101010071", "44011320141005001x"})
    void resident_ids_with_a_date_and_check_digit_pass(String number) {
        assertTrue(Identifiers.isResidentId(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T60426199101010078", "360426199113010079", "36042619910102009X", "36042619910230007X"})
    void other_resident_ids_are_refused(String number) {
        assertFalse(Identifiers.isResidentId(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "10614141000415"})
    void numbers_of_goods_with_their_check_digit_pass(String number) {
        assertTrue(Identifiers.isTradeItemNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"96385075", "4006381333932", "4111111111111111", "963850", "400638133393X", ""})
    void other_numbers_of_goods_are_refused(String number) {
        assertFalse(Identifiers.isTradeItemNumber(number));
    }
}
