package countinghouse.security.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import countinghouse.kernel.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static void judge(String password) {
        PasswordRules.refuseUnfit(password, "grace.okafor@example.com", "Grace Okafor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "qwertyuiop123",
                "123456789012",
                "aaaaaaaaaaaa",
                "iloveyouiloveyou",
                "countinghouse1",
                "grace.okafor2",
                "GraceOkafor1",
                "1qaz2wsx3edc",
                "P@ssw0rd2026"
            })
    void common_and_guessable_ones_are_refused(String password) {
        assertEquals(
                "person.password-common",
                assertThrows(Refusal.class, () -> judge(password)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "elevenchars", ""})
    void short_ones_are_refused(String password) {
        assertEquals(
                "person.password-short",
                assertThrows(Refusal.class, () -> judge(password)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse 1f9c22ab", "lantern-river-copper-9", "kfN7pWq2LmZr", "紫色的大象在冬天喝茶看报纸吗"})
    void long_ones_are_taken_without_rules_of_composition(String password) {
        assertDoesNotThrow(() -> judge(password));
    }

    @Test
    void the_longest_are_judged_fast() {
        String longest = "lantern river copper ".repeat(10).substring(0, 200);
        assertTimeout(Duration.ofSeconds(2), () -> judge(longest));
        assertEquals(
                "person.password-short",
                assertThrows(Refusal.class, () -> judge(longest + "x")).code());
    }
}
