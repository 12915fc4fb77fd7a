package countinghouse.underwriting.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name taken apart.
 *
 * @param forms legal forms found in it, in their common spelling: {@code private}, {@code public} …
 * @param syllables the same name with the two short words of an East Asian given name written as one
 */
record Name(List<Token> tokens, Set<String> forms, Optional<List<Token>> syllables) {
    Name {
        tokens = List.copyOf(tokens);
        forms = Set.copyOf(forms);
    }
}
