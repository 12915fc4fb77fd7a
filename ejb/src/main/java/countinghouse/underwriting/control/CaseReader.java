package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.Json;
import countinghouse.tenancy.CountryPacks;
import countinghouse.underwriting.Advice;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.entity.UnderwritingCase;
import countinghouse.underwriting.entity.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cases for the eyes of people. */
@ApplicationScoped
public class CaseReader {
    @Inject
    private Facts facts;

    @Inject
    private Checks checks;

    @Inject
    private Documents documents;

    @Inject
    private DecisionLog decisions;

    @Inject
    private Notes notes;

    @Inject
    private CompanyFacts company;

    public FactsView facts(Caller caller, UnderwritingCase file) {
        StatedFacts stated = facts.all(caller, file.id());
        return new FactsView(
                file.country(),
                CountryPacks.of(file.country()).currency(),
                stated.section(FactSection.Business.class).orElse(null),
                stated.section(FactSection.Person.class)
                        .map(CaseReader::guarded)
                        .orElse(null),
                stated.section(FactSection.Account.class)
                        .map(CaseReader::guarded)
                        .orElse(null),
                side(caller, stated, FactSection.IdentityDocument::documentId),
                side(caller, stated, FactSection.IdentityDocument::backId),
                stated.section(FactSection.CardOrFace.class)
                        .map(proof -> proof(caller, proof))
                        .orElse(null),
                company.facts(caller, stated));
    }

    private Documents.@Nullable DocumentView side(
            Caller caller, StatedFacts stated, Function<FactSection.IdentityDocument, String> side) {
        return stated.section(FactSection.IdentityDocument.class)
                .map(side)
                .filter(document -> !document.isEmpty())
                .map(document -> documents.describe(caller, document))
                .orElse(null);
    }

    private FactsView.ProofView proof(Caller caller, FactSection.CardOrFace proof) {
        return new FactsView.ProofView(
                proof.method(),
                proof.frames().stream()
                        .map(f -> new FactsView.FrameView(f.asked(), documents.describe(caller, f.documentId())))
                        .toList());
    }

    public CaseView view(Caller caller, UnderwritingCase file) {
        return new CaseView(
                file.id(),
                file.number(),
                file.state(),
                file.ownerId(),
                file.ownerName(),
                file.queuedAt(),
                facts(caller, file),
                checks.ofCase(caller, file.id()).stream()
                        .map(c -> c.view(evidence(c)))
                        .toList(),
                rating(file).orElse(null),
                advice(file).orElse(null),
                decisions.views(caller, file.id()),
                notes.views(caller, file.id()));
    }

    static Optional<Advice> advice(UnderwritingCase file) {
        return Optional.ofNullable(file.advice()).map(json -> Json.read(json, Advice.class));
    }

    static Optional<Rating> rating(UnderwritingCase file) {
        return Optional.ofNullable(file.rating()).map(json -> Json.read(json, Rating.class));
    }

    static Map<String, String> evidence(Verification check) {
        String json = check.evidence();
        return json == null ? Map.of() : Json.readMap(json);
    }

    private static FactsView.PersonView guarded(FactSection.Person p) {
        return new FactsView.PersonView(
                p.fullName(), p.birthDate(), p.documentKind(), lastFour(p.documentNumber()), p.expiresOn(), p.phone());
    }

    private static FactsView.AccountView guarded(FactSection.Account a) {
        return new FactsView.AccountView(a.holderName(), a.bankCode(), lastFour(a.accountNumber()));
    }

    private static String lastFour(String number) {
        String bare = number.replace(" ", "");
        return bare.substring(Math.max(0, bare.length() - 4));
    }
}
