package countinghouse.onboarding.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerNameTest {
    private static final List<String> STATED = List.of("Grace Okafor", "张晓梅", "Élodie Dupont");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grace Okafor",
                "  grace   OKAFOR ",
                "Grace\u00a0Okafor",
                "张 晓梅",
                "张\u3000晓梅",
                "E\u0301lodie Dupont",
                "\uff27race Okafor"
            })
    void case_spacing_and_width_are_forgiven(String typed) {
        assertTrue(SignerName.isOneOf(STATED, typed), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Grace", "Grace Okafo", "Okafor Grace", "G. Okafor", "张晓", "Elodie Dupont"})
    void another_name_is_none(String typed) {
        assertFalse(SignerName.isOneOf(STATED, typed), typed);
    }

    @Test
    void nobody_stated_nobody_signs() {
        assertFalse(SignerName.isOneOf(List.of(), "Grace Okafor"));
        assertFalse(SignerName.isOneOf(List.of(" "), ""));
    }
}
