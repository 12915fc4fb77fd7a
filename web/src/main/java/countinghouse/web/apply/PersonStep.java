package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Documents;
import countinghouse.tenancy.CountryPack;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.web.RefusalMessages;
import countinghouse.web.Session;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

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
    private @Nullable LocalDate expiresOn;
    private String phone = "";
    private boolean locked;
    private boolean masked;

    @PostConstruct
    void open() {
        FactsView.PersonView saved = page.getApplication().facts().person();
        documentKind = page.getPack().documents().getFirst().code();
        restore(page.typed(Step.PERSON));
        if (saved != null) {
            fullName = saved.fullName();
            birthDate = saved.birthDate();
            documentKind = saved.documentKind();
            expiresOn = saved.expiresOn();
            phone = saved.phone();
            locked = true;
        }
    }

    private void restore(Map<String, String> typed) {
        fullName = typed.getOrDefault("fullName", "");
        birthDate = day(typed.getOrDefault("birthDate", ""));
        documentKind = typed.getOrDefault("documentKind", documentKind);
        expiresOn = day(typed.getOrDefault("expiresOn", ""));
        phone = typed.getOrDefault("phone", "");
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public void leave() {
        page.keep(
                Step.PERSON,
                Map.of(
                        "fullName", fullName,
                        "birthDate", text(birthDate),
                        "documentKind", documentKind,
                        "expiresOn", text(expiresOn),
                        "phone", phone));
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
        FactsView facts = page.getApplication().facts();
        if (facts.identityDocument() == null) {
            throw Refusal.invalid("fact.identity-document");
        }
        if (facts.lacksSides()) {
            throw Refusal.invalid("fact.identity-back");
        }
        return page.onward();
    }

    private void save() {
        LocalDate born = birthDate == null ? LocalDate.MAX : birthDate;
        page.save(new FactSection.Person(
                fullName.strip(),
                born,
                documentKind,
                documentNumber.strip(),
                isExpiring() ? expiresOn : null,
                phone.strip()));
        masked = true;
    }

    /** The front, or the only side. */
    public void upload(FileUploadEvent event) {
        page.save(new FactSection.IdentityDocument(store(event), id(facts().identityBack())));
    }

    public void uploadBack(FileUploadEvent event) {
        try {
            page.save(new FactSection.IdentityDocument(id(facts().identityDocument()), store(event)));
        } catch (Refusal refusal) {
            RefusalMessages.show(FacesContext.getCurrentInstance(), refusal, event.getComponent());
        }
    }

    private String store(FileUploadEvent event) {
        UploadedFile file = event.getFile();
        return documents
                .upload(session.caller(), file.getFileName(), file.getContent())
                .id();
    }

    private FactsView facts() {
        return page.getApplication().facts();
    }

    private static String id(Documents.@Nullable DocumentView document) {
        return document == null ? "" : document.id();
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

    /** The kind of document that is chosen, with its rules. */
    public CountryPack.IdentityDocument getDocument() {
        CountryPack pack = page.getPack();
        return pack.document(documentKind).orElse(pack.documents().getFirst());
    }

    public boolean isTwoSided() {
        return getDocument().sides() > 1;
    }

    public boolean isExpiring() {
        return getDocument().expires();
    }

    /** Whether the kind of document that is chosen has such lines. */
    public boolean isZoned() {
        return !getDocument().mrz().isEmpty();
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
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
