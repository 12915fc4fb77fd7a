package countinghouse.onboarding.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Correspondence.LetterView;
import countinghouse.onboarding.entity.Letter;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters and answers, in and out of the vault. */
@ApplicationScoped
public class Letters {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Vault vault;

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
        byte[] words = Json.write(Map.of("subject", subject, "text", text)).getBytes(StandardCharsets.UTF_8);
        Letter letter = new Letter(id, application, key, vault.seal(place(caller, id), words), clock.instant())
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
        byte[] words = vault.open(place(caller, letter.id()), letter.content());
        Map<String, String> said = Json.readMap(new String(words, StandardCharsets.UTF_8));
        return new LetterView(
                letter.id(),
                letter.isFromUs(),
                letter.author(),
                letter.sentAt(),
                said.getOrDefault("subject", ""),
                said.getOrDefault("text", ""));
    }

    private static Vault.Place place(Caller caller, String id) {
        return new Vault.Place(caller.tenant(), Vault.DataClass.IDENTITY, "case_letter", "content", id);
    }
}
