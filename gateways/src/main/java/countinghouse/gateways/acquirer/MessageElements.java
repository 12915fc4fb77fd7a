package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which data elements a message must and may have by its type. Types are here for which ISO 8583:1987 leaves the partners nothing to agree
 * on, as the publishers of test messages read it (moov-io/iso8583, version 1987); of the others, our own among them, the interface's own page says what
 * they hold, and an element that it does not know cannot be read.
 *
 * @param required every one of them
 * @param optional no other besides
 */
record MessageElements(TreeSet<Integer> required, TreeSet<Integer> optional) {
    private static final Map<Integer, MessageElements> BY_TYPE = Map.of(
            // Reversal advice, its notification, and the notice that one was received.
            0x420, of("2 3 4 7 11 12 25 32", "33 41 42 58"),
            0x440, of("2 3 4 7 11 12 25 32 39", "33 41 42 58"),
            0x450, of("2 3 4 7 11 12 14", ""));

    /** The last digit tells who sends it, and whether again: that changes nothing about what it holds. */
    private static final int SENDER = 0xf;

    private static final int HIGHEST = 128;

    private static MessageElements of(String required, String optional) {
        return new MessageElements(numbers(required), numbers(optional));
    }

    private static TreeSet<Integer> numbers(String text) {
        return Stream.of(text.split(" ", -1))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is missing, or should not be there; empty when neither is, and for a type of which nothing is known here. */
    static Optional<String> broken(IsoMessage message) {
        MessageElements known = BY_TYPE.get(message.getType() & ~SENDER);
        return known == null ? Optional.empty() : known.missing(message).or(() -> known.unexpected(message));
    }

    private Optional<String> missing(IsoMessage message) {
        return required.stream()
                .filter(number -> !message.hasField(number))
                .findFirst()
                .map(number -> "type without field " + number);
    }

    private Optional<String> unexpected(IsoMessage message) {
        return IntStream.rangeClosed(2, HIGHEST)
                .filter(message::hasField)
                .filter(number -> !required.contains(number) && !optional.contains(number))
                .mapToObj(number -> "type with field " + number)
                .findFirst();
    }
}
