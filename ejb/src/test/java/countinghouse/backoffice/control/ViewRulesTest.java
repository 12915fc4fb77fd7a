package countinghouse.backoffice.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.backoffice.SavedViews;
import countinghouse.backoffice.SavedViews.Kept;
import countinghouse.backoffice.control.ViewRules.Known;
import countinghouse.kernel.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewRulesTest {
    private static final Kept CHINA = new Kept("OPEN", "", "CN", "", "DUE");
    private static final List<Known> ONE = List.of(new Known("qvw_1", "China", CHINA));

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "one\ntwo", "4111 1111 1111 1111", "a name that is one letter longer than forty is"})
    void a_name_is_one_short_line_without_a_card_number(String name) {
        assertEquals("view.name", refused(() -> ViewRules.name(name, List.of(), null)));
    }

    @Test
    void a_name_stands_once_whatever_its_case() {
        assertEquals("view.name-taken", refused(() -> ViewRules.name(" CHINA ", ONE, null)));
        assertEquals("CHINA", ViewRules.name(" CHINA ", ONE, "qvw_1"));
        assertEquals("大额 商户", ViewRules.name("大额 商户", ONE, null));
    }

    @Test
    void the_same_filters_are_saved_once_and_the_refusal_says_as_what() {
        Refusal same = assertThrows(Refusal.class, () -> ViewRules.kept(CHINA, ONE));
        assertEquals("view.same", same.code());
        assertEquals("China", same.parameters().get("name"));
        assertEquals(
                new Kept("OPEN", "cafe", "CN", "", "RISK"),
                ViewRules.kept(new Kept("OPEN", " cafe ", "CN", "", "RISK"), ONE));
    }

    @Test
    void the_whole_queue_needs_no_view() {
        assertEquals("view.nothing", refused(() -> ViewRules.kept(new Kept("OPEN", " ", "", "", "DUE"), List.of())));
    }

    @Test
    void only_filters_that_there_are_can_be_saved() {
        for (Kept wrong : List.of(
                new Kept("EVERYTHING", "", "", "", "DUE"),
                new Kept("OPEN", "", "XX", "", "DUE"),
                new Kept("OPEN", "", "", "AWFUL", "DUE"),
                new Kept("OPEN", "", "", "LOW", "SHUFFLED"),
                new Kept("OPEN", "x".repeat(81), "", "", "DUE"))) {
            assertEquals("view.filter", refused(() -> ViewRules.kept(wrong, List.of())), wrong.toString());
        }
    }

    @Test
    void nobody_has_more_than_twelve() {
        List<Known> full = IntStream.range(0, SavedViews.MOST)
                .mapToObj(i -> new Known("qvw_" + i, "View " + i, new Kept("OPEN", "text " + i, "", "", "DUE")))
                .toList();
        assertEquals("view.most", refused(() -> ViewRules.kept(CHINA, full)));
    }

    private static String refused(Executable call) {
        return assertThrows(Refusal.class, call).code();
    }
}
