package countinghouse.tenancy.entity;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.tenancy.ApprovedMerchant;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import countinghouse.tenancy.MerchantOrigin;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.MoveIn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** One merchant, which is the tenant: APPLICANT → APPROVED → LIVE ↔ SUSPENDED. Its id is the tenant's. */
@Entity
@Table(name = "merchant")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "Merchant.own", query = "select m from Merchant m")
public class Merchant {
    @Id
    private String id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private MerchantState state = MerchantState.APPLICANT;

    /** Where it stood when it was suspended. */
    @Enumerated(EnumType.STRING)
    @Column(name = "suspended_from")
    private @Nullable MerchantState suspendedFrom;

    @Column(name = "legal_name")
    private @Nullable String legalName;

    @Column(name = "trading_name")
    private @Nullable String tradingName;

    private @Nullable String mcc;
    private String country;
    private String currency;
    private String zone;

    /** When its business day ends, on the local clock. */
    @Column(name = "cut_off")
    private LocalTime cutOff = LocalTime.MIDNIGHT;

    @Enumerated(EnumType.STRING)
    private MerchantOrigin origin = MerchantOrigin.APPLIED;

    private String language;

    /** A copy that comes with the approval: devices ask here, for they know no application. */
    @Column(name = "agreement_signed_at")
    private @Nullable Instant agreementSignedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Merchant() {}

    public Merchant(TenantId tenant, CountryPack country, String language, Instant at) {
        this.id = tenant.value();
        this.country = country.code();
        this.currency = country.currency();
        this.zone = country.zone();
        this.language = language;
        this.openedAt = at;
    }

    /** One that trades already and comes with its history: LIVE at once. */
    public Merchant(TenantId tenant, MoveIn facts, Instant at) {
        this.id = tenant.value();
        this.origin = MerchantOrigin.MOVED;
        this.state = MerchantState.LIVE;
        this.legalName = facts.name();
        this.tradingName = facts.name();
        this.country = facts.country();
        this.currency = facts.currency();
        this.zone = facts.businessDay().zone().getId();
        this.cutOff = facts.businessDay().cutOff();
        this.language = facts.language();
        this.openedAt = at;
    }

    public void approve(ApprovedMerchant facts) {
        move(MerchantState.APPLICANT, MerchantState.APPROVED);
        legalName = facts.legalName();
        tradingName = facts.tradingName();
        mcc = facts.mcc();
        agreementSignedAt = facts.agreementSignedAt();
    }

    /** A terminal that was ready in the moment of a suspension is no reason to trade before that is lifted. */
    public void goLive() {
        if (state == MerchantState.SUSPENDED && suspendedFrom == MerchantState.APPROVED) {
            suspendedFrom = MerchantState.LIVE;
        } else {
            move(MerchantState.APPROVED, MerchantState.LIVE);
        }
    }

    public void suspend() {
        if (state != MerchantState.APPROVED && state != MerchantState.LIVE) {
            throw Refusal.conflict("merchant.state");
        }
        suspendedFrom = state;
        state = MerchantState.SUSPENDED;
    }

    public void reinstate() {
        MerchantState before = suspendedFrom;
        if (state != MerchantState.SUSPENDED || before == null) {
            throw Refusal.conflict("merchant.state");
        }
        state = before;
        suspendedFrom = null;
    }

    private void move(MerchantState from, MerchantState to) {
        if (state != from) {
            throw Refusal.conflict("merchant.state");
        }
        state = to;
    }

    public boolean signed() {
        return agreementSignedAt != null;
    }

    public CountryPack country() {
        return CountryPacks.of(country);
    }

    public MerchantView view() {
        return new MerchantView(id, state, legalName, tradingName, country, currency, zone, cutOff, language, mcc);
    }
}
