package countinghouse.underwriting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.platform.Documents.DocumentView;
import countinghouse.underwriting.FactsView.PersonView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentSidesTest {
    private static final DocumentView PICTURE = new DocumentView("doc_1", "front.png", "image/png", 1, "00");

    @Test
    void a_passport_has_one_side_and_a_driving_licence_two() {
        assertFalse(lacks("US", person("PASSPORT"), PICTURE, null));
        assertTrue(lacks("US", person("DRIVING_LICENCE"), PICTURE, null));
        assertFalse(lacks("US", person("DRIVING_LICENCE"), PICTURE, PICTURE));
    }

    @Test
    void the_back_alone_is_not_enough_and_nothing_is_before_the_kind_is_known() {
        assertTrue(lacks("CN", person("RESIDENT_ID"), null, PICTURE));
        assertTrue(lacks("CN", null, PICTURE, PICTURE));
    }

    private static boolean lacks(
            String country, @Nullable PersonView person, @Nullable DocumentView front, @Nullable DocumentView back) {
        return new FactsView(country, "USD", null, person, null, front, back, null, FactsView.CompanyView.NONE)
                .lacksSides();
    }

    private static PersonView person(String kind) {
        return new PersonView("Grace Okafor", LocalDate.of(1984, 5, 17), kind, "0001", null, "+1 617 555 0142");
    }
}
