package countinghouse.web.apply;

import countinghouse.platform.Documents;
import countinghouse.platform.Documents.DocumentView;
import countinghouse.underwriting.FactSection;
import countinghouse.web.Session;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/** The step of a company's papers: how it is registered, its account, its address. */
@Named
@ViewScoped
public class PapersStep implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationPage page;

    @Inject
    private Documents documents;

    @Inject
    private Session session;

    /** The component's id says which paper it is. */
    public void upload(FileUploadEvent event) {
        DocumentView stored = documents.upload(
                session.caller(), event.getFile().getFileName(), event.getFile().getContent());
        page.save(
                switch (event.getComponent().getId()) {
                    case "registrationDocument" -> new FactSection.RegistrationDocument(stored.id());
                    case "bankStatement" -> new FactSection.BankStatement(stored.id());
                    case "addressProof" -> new FactSection.AddressProof(stored.id());
                    default -> throw new IllegalArgumentException("no such paper");
                });
    }

    public String next() {
        for (String code : List.of("REGISTRATION_DOCUMENT", "BANK_STATEMENT", "ADDRESS_PROOF")) {
            if (isWanted(code) && given(code) == null) {
                throw countinghouse.kernel.Refusal.invalid(
                        "fact." + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            }
        }
        return page.onward();
    }

    /** Whether such a company owes this paper in its country. */
    public boolean isWanted(String code) {
        return page.getApplication().requirements().stream()
                .anyMatch(requirement -> requirement.code().equals(code));
    }

    public @Nullable DocumentView given(String code) {
        return page.getApplication().facts().company().papers().get(code);
    }
}
