package countinghouse.underwriting.control;

import countinghouse.underwriting.CheckKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who answers which kind of check; looked up once, for each look makes and asks all of them. */
@ApplicationScoped
public class CheckProviders {
    @Inject
    @Any
    private Instance<CheckProvider> found;

    private Map<CheckKind, CheckProvider> byKind = Map.of();

    @PostConstruct
    void gather() {
        byKind = found.stream().collect(Collectors.toMap(CheckProvider::kind, Function.identity()));
    }

    public Collection<CheckProvider> all() {
        return byKind.values();
    }

    public CheckProvider of(CheckKind kind) {
        CheckProvider provider = byKind.get(kind);
        if (provider == null) {
            throw new IllegalStateException("nobody answers checks of the kind " + kind);
        }
        return provider;
    }
}
