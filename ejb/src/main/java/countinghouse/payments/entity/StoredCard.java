package countinghouse.payments.entity;

import countinghouse.kernel.Refusal;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.Payments.KeepCard;
import countinghouse.payments.StoredCardState;
import countinghouse.payments.StoredCardView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * A customer's card that the acquirer keeps: REQUESTED with the payment that asks for it → ACTIVE with its answer → REMOVED; or NOT_KEPT. Its
 * token is there while it is ACTIVE, and at no other time.
 */
@Entity
@Table(name = "stored_card")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = StoredCard.PAGE,
        query = "select c from StoredCard c where c.id < :before and c.state = :state"
                + " and (:customer = '' or c.customer = :customer) order by c.id desc")
public class StoredCard {
    public static final String PAGE = "StoredCard.page";

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private StoredCardState state;

    private String customer;
    private @Nullable String label;
    private String connector;
    private byte[] token;
    private @Nullable String scheme;

    @Column(name = "last_four")
    private @Nullable String lastFour;

    private @Nullable String expires;

    @Column(name = "consent_text")
    private String consentText;

    @Enumerated(EnumType.STRING)
    @Column(name = "consent_where")
    private KeepCard.Where consentWhere;

    @Column(name = "consented_at")
    private Instant consentedAt;

    @Column(name = "consented_by")
    private String consentedBy;

    @Column(name = "kept_at")
    private @Nullable Instant keptAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected StoredCard() {}

    /** @param by who told of the customer's consent */
    public StoredCard(String id, KeepCard wish, String connector, Instant at, String by) {
        this.id = id;
        this.state = StoredCardState.REQUESTED;
        this.customer = wish.customer();
        this.label = wish.label();
        this.connector = connector;
        this.token = new byte[0];
        this.consentText = wish.consent();
        this.consentWhere = wish.where();
        this.consentedAt = at;
        this.consentedBy = by;
    }

    /** @param sealed the acquirer's token */
    public void kept(PaymentOutcome.Approved approval, YearMonth lastMonth, byte[] sealed, Instant at) {
        answered();
        state = StoredCardState.ACTIVE;
        scheme = approval.scheme();
        lastFour = approval.lastFour();
        expires = lastMonth.toString();
        token = sealed.clone();
        keptAt = at;
    }

    public void notKept() {
        answered();
        state = StoredCardState.NOT_KEPT;
    }

    /** @throws IllegalStateException when its payment had its answer before */
    private void answered() {
        if (state != StoredCardState.REQUESTED) {
            throw new IllegalStateException(id + " is " + state);
        }
    }

    /** @return false when it was removed before; @throws Refusal stored-card.state */
    public boolean remove(Instant at) {
        if (state == StoredCardState.REMOVED) {
            return false;
        }
        if (state != StoredCardState.ACTIVE) {
            throw Refusal.conflict("stored-card.state");
        }
        state = StoredCardState.REMOVED;
        token = new byte[0];
        removedAt = at;
        return true;
    }

    public String id() {
        return id;
    }

    public StoredCardState state() {
        return state;
    }

    /** Before anybody was asked to keep it. @throws IllegalStateException when it is kept already */
    public void goesTo(String name) {
        if (state != StoredCardState.REQUESTED) {
            throw new IllegalStateException("card " + id + " is " + state);
        }
        connector = name;
    }

    public String connector() {
        return connector;
    }

    /** Sealed; empty unless it is ACTIVE. */
    public byte[] token() {
        return token.clone();
    }

    public StoredCardView view() {
        StoredCardView.Facts facts = scheme == null || lastFour == null || expires == null
                ? null
                : new StoredCardView.Facts(scheme, lastFour, YearMonth.parse(expires));
        return new StoredCardView(
                id,
                customer,
                label,
                state,
                facts,
                new StoredCardView.Consent(consentText, consentedAt, consentedBy, consentWhere),
                removedAt);
    }
}
