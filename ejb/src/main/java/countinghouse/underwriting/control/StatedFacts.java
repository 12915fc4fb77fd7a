package countinghouse.underwriting.control;

import countinghouse.platform.Json;
import countinghouse.underwriting.entity.CaseFact;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All that was stated in a case, read at once; each section is opened when it is asked for. */
public final class StatedFacts {
    private final Map<String, CaseFact> bySection;
    private final Function<CaseFact, String> open;

    StatedFacts(Map<String, CaseFact> bySection, Function<CaseFact, String> open) {
        this.bySection = bySection;
        this.open = open;
    }

    public <T> Optional<T> section(Class<T> type) {
        return Optional.ofNullable(bySection.get(type.getSimpleName())).map(fact -> Json.read(open.apply(fact), type));
    }
}
