package countinghouse.onboarding.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Correspondence.LetterView;
import countinghouse.onboarding.entity.Letter;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters and answers, in and out of the vault. */
@ApplicationScoped
public class Letters {
    private static final String TABLE = "case_letter";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private SealedTexts texts;

    @Inject
    private Clock clock;

    public List<LetterView> all(Caller caller) {
        return tenants.bind(caller).createNamedQuery("Letter.all", Letter.class).getResultList().stream()
                .map(letter -> view(caller, letter))
                .toList();
    }

    /** What stands under this key already. @throws Refusal letter.sent, when it says something else */
    public Optional<LetterView> sent(Caller caller, String key, String subject, String text) {
        Optional<LetterView> known =
                tenants.bind(caller).createNamedQuery("Letter.all", Letter.class).getResultList().stream()
                        .filter(letter -> letter.sentKey().equals(key))
                        .findFirst()
                        .map(letter -> view(caller, letter));
        if (known.isPresent()
                && !(known.get().subject().equals(subject) && known.get().text().equals(text))) {
            throw Refusal.conflict("letter.sent");
        }
        return known;
    }

    /** @param subject empty for an answer */
    public LetterView add(Caller caller, String application, String key, String subject, String text) {
        String id = Ids.next("ltr");
        byte[] words = texts.seal(caller, TABLE, id, Json.write(Map.of("subject", subject, "text", text)));
        Letter letter = new Letter(id, application, key, words, clock.instant())
                .by(!subject.isEmpty(), caller.actor(), caller.name());
        EntityManager entities = tenants.bind(caller);
        entities.persist(letter);
        try {
            entities.flush();
        } catch (PersistenceException twice) {
            throw Refusal.conflict("letter.sent");
        }
        return view(caller, letter);
    }

    private LetterView view(Caller caller, Letter letter) {
        Map<String, String> said = Json.readMap(texts.open(caller, TABLE, letter.id(), letter.content()));
        return new LetterView(
                letter.id(),
                letter.isFromUs(),
                letter.author(),
                letter.sentAt(),
                said.getOrDefault("subject", ""),
                said.getOrDefault("text", ""));
    }
}
