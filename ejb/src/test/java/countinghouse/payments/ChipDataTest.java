package countinghouse.payments;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChipDataTest {
    @Test
    void cryptogram_and_counters_pass() {
        assertTrue(ChipData.isClean("9F260811223344556677889F2701809F3602001A950500000080009A03261122"));
    }

    @Test
    void constructed_template_is_looked_into() {
        assertTrue(ChipData.isClean("77069F2701809A00"));
        assertFalse(ChipData.isClean("770A5A084111111111111111"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5A084111111111111111",
                "57114111111111111111D2512201000000000F",
                "9F6B084111111111111111",
                "9F2701805A084111111111111111",
                "5601FF"
            })
    void card_number_and_tracks_are_refused(String hex) {
        assertFalse(ChipData.isClean(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "9F", "9F26", "9F2608AA", "9F2682000111", "ZZ", "9F26 01", "1FFFFFFF"})
    void malformed_data_is_refused(String hex) {
        assertFalse(ChipData.isClean(hex));
    }

    @Test
    void more_than_a_message_holds_is_refused() {
        assertFalse(ChipData.isClean("9A81FF" + "00".repeat(255)));
        assertTrue(ChipData.isClean("9A81FC" + "00".repeat(252)));
    }
}
