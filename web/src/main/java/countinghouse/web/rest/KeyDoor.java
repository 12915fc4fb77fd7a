package countinghouse.web.rest;

import countinghouse.kernel.Refusal;
import countinghouse.security.Keys;
import countinghouse.security.Keys.KeyHolder;
import countinghouse.web.door.ClientAddress;
import countinghouse.web.door.Limit;
import countinghouse.web.door.Limits;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Who calls, by the key in {@code Authorization: Bearer …}. */
@RequestScoped
public class KeyDoor {
    private static final String SCHEME = "Bearer ";

    @Inject
    private Keys keys;

    @Inject
    private Limits limits;

    @Inject
    private HttpServletRequest http;

    /**
     * @param authorization the header, or null
     * @throws ProblemException unauthenticated without a known key; forbidden when the key has not the scope of this call;
     *     too many requests
     */
    public KeyHolder open(@Nullable String authorization, Operation operation) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        KeyHolder holder = authenticate(authorization.substring(SCHEME.length()).strip());
        ProblemException.unlessFree(limits.take(Limit.KEY, holder.caller().actor()));
        if (!holder.scopes().contains(operation.scope())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return holder;
    }

    private KeyHolder authenticate(String secret) {
        try {
            return keys.authenticate(secret);
        } catch (Refusal e) {
            throw unknown();
        } catch (EJBException e) {
            if (e.getCause() instanceof Refusal) {
                throw unknown();
            }
            throw e;
        }
    }

    private ProblemException unknown() {
        ProblemException.unlessFree(limits.take(Limit.UNKNOWN_KEY, ClientAddress.of(http)));
        return ProblemException.of(ProblemType.UNAUTHENTICATED);
    }
}
