package countinghouse.underwriting.control;

import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.entity.CaseFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts in and out of the vault. */
@ApplicationScoped
public class Facts {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private SealedTexts texts;

    @Inject
    private Clock clock;

    /**
     * A section replaces the one before.
     *
     * @param country whose rules it has to fit
     */
    public void state(Caller caller, String caseId, String country, FactSection section) {
        FactRules.check(section, country, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (section instanceof FactSection.CardOrFace proof && proof.method() == FactSection.Method.CARD) {
            section(caller, caseId, CardTries.class).orElse(CardTries.none()).require(proof.cardSession());
        }
        keep(caller, caseId, section);
    }

    /** What the product itself notes beside the facts, sealed like these; it replaces what was noted before. */
    public void keep(Caller caller, String caseId, Object section) {
        EntityManager entities = tenants.bind(caller);
        String name = section.getClass().getSimpleName();
        CaseFact fact = row(entities, caseId, name).orElse(null);
        if (fact == null) {
            fact = new CaseFact(Ids.next("fct"), caseId, name);
            fact.state(seal(caller, fact, section), clock.instant());
            entities.persist(fact);
        } else {
            fact.state(seal(caller, fact, section), clock.instant());
        }
    }

    public <T> Optional<T> section(Caller caller, String caseId, Class<T> type) {
        return row(tenants.bind(caller), caseId, type.getSimpleName()).map(fact -> Json.read(open(caller, fact), type));
    }

    /** All sections by one question. */
    public StatedFacts all(Caller caller, String caseId) {
        Map<String, CaseFact> bySection = tenants.bind(caller)
                .createNamedQuery("CaseFact.ofCase", CaseFact.class)
                .setParameter("case", caseId)
                .getResultStream()
                .collect(Collectors.toMap(CaseFact::section, Function.identity()));
        return new StatedFacts(bySection, fact -> open(caller, fact));
    }

    /** Names of the sections that were stated, and when last. */
    public Map<String, Instant> statedAt(Caller caller, String caseId) {
        return tenants.bind(caller)
                .createNamedQuery("CaseFact.ofCase", CaseFact.class)
                .setParameter("case", caseId)
                .getResultStream()
                .collect(Collectors.toMap(CaseFact::section, CaseFact::statedAt));
    }

    private static Optional<CaseFact> row(EntityManager entities, String caseId, String section) {
        return entities.createNamedQuery("CaseFact.section", CaseFact.class)
                .setParameter("case", caseId)
                .setParameter("section", section)
                .getResultStream()
                .findFirst();
    }

    private byte[] seal(Caller caller, CaseFact fact, Object section) {
        return texts.seal(place(caller, fact), Json.write(section));
    }

    private String open(Caller caller, CaseFact fact) {
        return texts.open(place(caller, fact), fact.content());
    }

    /** The account is a class of its own: in China its number is a debit card's. */
    private static Vault.Place place(Caller caller, CaseFact fact) {
        Vault.DataClass dataClass =
                fact.section().equals("Account") ? Vault.DataClass.ACCOUNT : Vault.DataClass.IDENTITY;
        return new Vault.Place(caller.tenant(), dataClass, "case_fact", "content", fact.id());
    }
}
