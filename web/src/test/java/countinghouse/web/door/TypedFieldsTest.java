package countinghouse.web.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.CardNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFieldsTest {
    private static final String CARD = "4111111111111111";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "barcode",
                "sku",
                "search",
                "serial",
                "receivedSerials",
                "trackingNumber",
                "documentNumber",
                "registrationNumber",
                "phone",
                "accountNumber",
                "bankCode",
                "chipData",
                "note",
                ""
            })
    void a_card_number_is_found_whatever_the_field(String field) {
        assertTrue(TypedFields.holdCard(field, CARD));
        assertTrue(TypedFields.holdCard(field, "4111 1111-1111 1111"));
        assertTrue(TypedFields.holdCard(field, "AB-12345 " + CARD));
        assertTrue(TypedFields.holdCard(field, "AB-12345\r\n4111\r\n1111\r\n1111\r\n1111"));
    }

    /** Each of these values is a card number as well, by its range, length and check digit. */
    @ParameterizedTest
    @CsvSource({
        "barcode, 4006381300063",
        "sku, 4006381300063",
        "serial, CT-4111111111111111",
        "receivedSerials, CT-4111111111111111 ct5555555555554444",
        "documentNumber, 620102199001010257",
        "registrationNumber, 620100000000000145",
        "chipData, 9F02060000000012349F3704A5FA0000950A4111111111111111AAAA"
    })
    void a_value_of_the_field_s_own_shape_passes_there_and_nowhere_else(String field, String value) {
        assertTrue(CardNumbers.foundIn(value), value);
        assertFalse(TypedFields.holdCard(field, value));
        assertTrue(TypedFields.holdCard("note", value));
        assertTrue(TypedFields.holdCard("phone", value));
    }

    @Test
    void a_debit_card_is_thirteen_to_nineteen_digits_and_nothing_else() {
        assertTrue(TypedFields.isDebitCard(" 6222 0212 3456 7890 123 "));
        assertTrue(TypedFields.isDebitCard("4111-1111-1111-1111"));
        for (String other :
                new String[] {"", "622202123456", "62220212345678901234", "x4111111111111111", "4111  1111"}) {
            assertFalse(TypedFields.isDebitCard(other), other);
        }
    }
}
