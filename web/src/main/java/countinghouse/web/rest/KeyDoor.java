package countinghouse.web.rest;

import countinghouse.kernel.Refusal;
import countinghouse.security.Keys;
import countinghouse.security.Keys.KeyHolder;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Who calls, by the key in {@code Authorization: Bearer …}. */
@RequestScoped
public class KeyDoor {
    private static final String SCHEME = "Bearer ";

    @Inject
    private Keys keys;

    /**
     * @param authorization the header, or null
     * @throws ProblemException unauthenticated without a known key; forbidden when the key has not the scope of this call
     */
    public KeyHolder open(@Nullable String authorization, Operation operation) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        KeyHolder holder = authenticate(authorization.substring(SCHEME.length()).strip());
        if (!holder.scopes().contains(operation.scope())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return holder;
    }

    private KeyHolder authenticate(String secret) {
        try {
            return keys.authenticate(secret);
        } catch (Refusal e) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        } catch (EJBException e) {
            if (e.getCause() instanceof Refusal) {
                throw ProblemException.of(ProblemType.UNAUTHENTICATED);
            }
            throw e;
        }
    }
}
