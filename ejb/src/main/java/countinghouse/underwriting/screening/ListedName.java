package countinghouse.underwriting.screening;

import static java.util.Objects.requireNonNull;

/** A name as published, in the script it was published in. */
public record ListedName(String text, NameQuality quality) {
    public ListedName {
        requireNonNull(quality);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a listed name without a letter");
        }
    }
}
