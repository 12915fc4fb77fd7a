package countinghouse.underwriting.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to look for.
 *
 * @param kind {@link EntityKind#UNKNOWN} asks persons and organisations alike
 * @param names all names and scripts the applicant gave, at least one; each is asked for itself and the best answer counts
 * @param birth absent for organisations, or when it was not given
 * @param countries nationality, residence, seat: names in English or ISO 3166 codes of two letters
 */
public record ScreeningSubject(
        EntityKind kind, List<String> names, @Nullable BirthDate birth, List<String> countries) {
    public ScreeningSubject {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("nobody to look for");
        }
        names = List.copyOf(names);
        countries = List.copyOf(countries);
    }

    public static ScreeningSubject named(EntityKind kind, String name) {
        return new ScreeningSubject(kind, List.of(name), null, List.of());
    }
}
