package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.Documents.DocumentView;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactSection.AddressProof;
import countinghouse.underwriting.FactSection.BankStatement;
import countinghouse.underwriting.FactSection.RegistrationDocument;
import countinghouse.underwriting.FactsView.CompanyView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What only companies state: papers, and whose they are. */
@ApplicationScoped
public class CompanyFacts {
    @Inject
    private Documents documents;

    public CompanyView facts(Caller caller, StatedFacts stated) {
        Map<String, DocumentView> papers = new TreeMap<>();
        paper(caller, stated, RegistrationDocument.class, RegistrationDocument::documentId)
                .ifPresent(paper -> papers.put("REGISTRATION_DOCUMENT", paper));
        paper(caller, stated, BankStatement.class, BankStatement::documentId)
                .ifPresent(paper -> papers.put("BANK_STATEMENT", paper));
        paper(caller, stated, AddressProof.class, AddressProof::documentId)
                .ifPresent(paper -> papers.put("ADDRESS_PROOF", paper));
        return new CompanyView(
                papers, stated.section(FactSection.Ownership.class).orElse(null));
    }

    private <T extends FactSection> Optional<DocumentView> paper(
            Caller caller, StatedFacts stated, Class<T> type, Function<T, String> document) {
        return stated.section(type).map(paper -> documents.describe(caller, document.apply(paper)));
    }
}
