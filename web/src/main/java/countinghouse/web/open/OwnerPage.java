package countinghouse.web.open;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.OwnerLinks;
import countinghouse.onboarding.OwnerLinks.Offer;
import countinghouse.onboarding.OwnerLinks.Side;
import countinghouse.onboarding.OwnerState;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import countinghouse.underwriting.FactSection;
import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/** Where the link of a company's person leads: their own application, without an account. Opening it changes nothing. */
@Named
@ViewScoped
public class OwnerPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OwnerLinks links;

    private String token = "";
    private @Nullable Offer offer;
    private boolean sent;
    private String fullName = "";
    private @Nullable LocalDate birthDate;
    private String documentKind = "";
    private String documentNumber = "";
    private @Nullable LocalDate expiresOn;
    private String phone = "";
    private boolean consent;

    public void load() {
        try {
            Offer found = links.offer(token);
            offer = found;
            fullName = found.fullName();
            documentKind = getDocuments().getFirst().code();
        } catch (Refusal invalid) {
            offer = null;
        } catch (EJBException wrapped) {
            if (!(wrapped.getCause() instanceof Refusal)) {
                throw wrapped;
            }
            offer = null;
        }
    }

    /** The component's id says which side it is. */
    public void upload(FileUploadEvent event) {
        Side side = event.getComponent().getId().equals("back") ? Side.BACK : Side.FRONT;
        offer = links.upload(
                token, side, event.getFile().getFileName(), event.getFile().getContent());
    }

    public void give() {
        LocalDate born = birthDate == null ? LocalDate.MAX : birthDate;
        var person = new FactSection.Person(
                fullName.strip(),
                born,
                documentKind,
                documentNumber.strip(),
                isExpiring() ? expiresOn : null,
                phone.strip());
        offer = links.give(token, person, consent);
    }

    public void refuse() {
        offer = links.refuse(token);
    }

    public void askAgain() {
        links.askAgain(token);
        sent = true;
    }

    public List<CountryPack.IdentityDocument> getDocuments() {
        return pack().documents();
    }

    private CountryPack pack() {
        Offer made = offer;
        return CountryPacks.of(made == null ? "US" : made.country());
    }

    private CountryPack.IdentityDocument document() {
        return pack().document(documentKind).orElse(getDocuments().getFirst());
    }

    /** Whether the chosen document has a back. */
    public boolean isTwoSided() {
        return document().sides() > 1;
    }

    public boolean isExpiring() {
        return document().expires();
    }

    /** GIVE, EXPIRED, REFUSED or DONE; INVALID for a link that leads nowhere. */
    public String getSight() {
        Offer made = offer;
        if (made == null) {
            return "INVALID";
        }
        if (sent) {
            return "SENT";
        }
        if (made.expired()) {
            return "EXPIRED";
        }
        if (made.state() == OwnerState.INVITED) {
            return "GIVE";
        }
        return made.state() == OwnerState.REFUSED ? "REFUSED" : "DONE";
    }

    public @Nullable Offer getOffer() {
        return offer;
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token == null ? "" : token;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(@Nullable String fullName) {
        this.fullName = fullName == null ? "" : fullName;
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

    public void setDocumentKind(@Nullable String documentKind) {
        this.documentKind = documentKind == null ? "" : documentKind;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(@Nullable String documentNumber) {
        this.documentNumber = documentNumber == null ? "" : documentNumber;
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
