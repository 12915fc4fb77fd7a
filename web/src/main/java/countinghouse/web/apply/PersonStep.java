package countinghouse.web.apply;

import countinghouse.platform.Documents;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.web.Session;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/** Step 2: who stands behind it, and the document that shows it. A saved document number is never shown again, only its end. */
@Named
@ViewScoped
public class PersonStep implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationPage page;

    @Inject
    private Documents documents;

    @Inject
    private Session session;

    private String fullName = "";
    private @Nullable LocalDate birthDate;
    private String documentKind = "";
    private String documentNumber = "";
    private String phone = "";
    private boolean locked;
    private boolean masked;

    @PostConstruct
    void open() {
        FactsView.PersonView saved = page.getApplication().facts().person();
        documentKind = getDocumentKinds().getFirst();
        if (saved != null) {
            fullName = saved.fullName();
            birthDate = saved.birthDate();
            documentKind = saved.documentKind();
            phone = saved.phone();
            locked = true;
        }
    }

    public void leave() {
        boolean complete =
                Stream.of(fullName, documentKind, documentNumber, phone).noneMatch(String::isBlank);
        if (complete && birthDate != null) {
            save();
        }
    }

    public String next() {
        if (!locked) {
            save();
        }
        if (page.getApplication().facts().identityDocument() == null) {
            throw countinghouse.kernel.Refusal.invalid("fact.identity-document");
        }
        return page.onward();
    }

    private void save() {
        LocalDate born = birthDate == null ? LocalDate.MAX : birthDate;
        page.save(new FactSection.Person(fullName.strip(), born, documentKind, documentNumber.strip(), phone.strip()));
        masked = true;
    }

    public void upload(FileUploadEvent event) {
        String name = event.getFile().getFileName();
        Documents.DocumentView stored =
                documents.upload(session.caller(), name, event.getFile().getContent());
        page.save(new FactSection.IdentityDocument(stored.id()));
    }

    /** Opens a saved section again; its number has to be entered anew. */
    public void change() {
        locked = false;
        again();
    }

    public void again() {
        masked = false;
        documentNumber = "";
    }

    public List<String> getDocumentKinds() {
        return page.isInChina() ? List.of("RESIDENT_ID", "PASSPORT") : List.of("DRIVING_LICENCE", "PASSPORT");
    }

    /** Saved on an earlier visit: shown as it stands, until the applicant wants to change it. */
    public boolean isLocked() {
        return locked;
    }

    /** Saved on this visit: the number shows its last four. */
    public boolean isMasked() {
        return masked;
    }

    public String getLastFour() {
        FactsView.PersonView saved = page.getApplication().facts().person();
        return saved == null ? "" : saved.documentLastFour();
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public @Nullable LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(@Nullable LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public String getDocumentKind() {
        return documentKind;
    }

    public void setDocumentKind(String documentKind) {
        this.documentKind = documentKind;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
