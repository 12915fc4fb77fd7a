package countinghouse.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Test cards and card numbers that others have published; read where they are, for they are not ours to keep. */
class PublishedCardsTest {
    /** Their publishers made them so, to be declined. */
    private static final Set<String> NOT_LUHN = Set.of("4111111111111105", "4111111111111151", "4242424242424241");

    /** Called invalid by its publisher only because Mastercard was not asked for. */
    private static final String OTHER_SCHEME = "5105105105105105";

    @Test
    void every_published_test_card_is_found() throws IOException {
        for (String line : rows("psp_test_cards.csv")) {
            String number = line.split(",")[1];
            boolean valid = CardNumbers.luhn(number);
            assertTrue(valid == CardNumbers.foundIn(number), line);
            assertTrue(valid || NOT_LUHN.contains(number), line);
        }
    }

    @Test
    void the_verdicts_on_card_numbers_are_those_published() throws IOException {
        for (String line : rows("card_number_vectors.csv")) {
            String[] parts = line.split(",");
            if (parts[2].equals("valid")) {
                // UnionPay has also issued numbers without a check digit: nothing tells those from any other number
                boolean withoutCheckDigit = parts[1].equals("unionpay") && !CardNumbers.luhn(parts[0]);
                assertTrue(CardNumbers.foundIn(parts[0]) != withoutCheckDigit, line);
            } else if (parts[2].equals("invalid") && !OTHER_SCHEME.equals(parts[0])) {
                assertFalse(CardNumbers.foundIn(parts[0]), line);
            }
        }
    }

    private static List<String> rows(String name) throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"))
                .resolve("cards/" + name);
        assumeTrue(Files.exists(file), "published cards are not here: " + file.normalize());
        return Files.readAllLines(file).stream().skip(1).toList();
    }
}
