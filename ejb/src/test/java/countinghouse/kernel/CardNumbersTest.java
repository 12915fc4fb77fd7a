package countinghouse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4222222222222",
                "5555555555554444",
                "2223000048410010",
                "378282246310005",
                "36070500001020",
                "6011111111111117",
                "3530111333300000",
                "62123456789002",
                "8171999900000000021",
                "6703444444444449",
                "5000000000000611",
                "2200000000000004",
                "6362970000457013",
                "6075011111111112"
            })
    void a_number_of_a_known_scheme_is_found(String number) {
        assertTrue(CardNumbers.foundIn(number), number);
        assertTrue(CardNumbers.foundIn("paid with " + number + ", thanks"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111.1111.1111.1111",
                "4111\u00a01111\u00a01111\u00a01111",
                "4111 - 1111 - 1111 - 1111",
                "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
                "41\u200b11\u200d1111\ufeff11111111",
                "4111\u00ad111111111111",
                "\uff14\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11",
                "\u0664\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661",
                "4111\u20111111\u20131111\u22121111",
                "4111\t1111\n1111\r\n1111",
                "4111/1111/1111/1111",
                "card 4111 1111 1111 1111 12/27 123",
                "17 Main St, 94105 4111 1111 1111 1111",
                ";4111111111111111=27121010000000000?"
            })
    void what_stands_between_the_digits_does_not_hide_it(String text) {
        assertTrue(CardNumbers.foundIn(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4111111111111112",
                "+1 415 555 0100",
                "2026-11-25 15:50:44.123456",
                "1764086400000",
                "94105-1234",
                "123456789012",
                "41111111111111111111111111",
                "mer_01kaz4111111x111111111",
                "9780201379624"
            })
    void other_digits_are_left_alone(String text) {
        assertFalse(CardNumbers.foundIn(text), text);
    }

    @Test
    void only_the_number_is_masked() {
        assertEquals(
                "sold 3 for [card number] and [card number], ref 42",
                CardNumbers.masked("sold 3 for 4111 1111 1111 1111 and 5555555555554444, ref 42"));
        assertEquals("nothing here", CardNumbers.masked("nothing here"));
    }
}
