package countinghouse.giftcards.entity;

import countinghouse.giftcards.GiftCardState;
import countinghouse.giftcards.GiftCardView;
import countinghouse.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * A gift card. Balance = Σ movements ≥ held ≥ 0; held is what waiting sales have set aside, promised what they will put on it. Of its code only the blind index is kept, and the
 * last characters; a card whose code nobody was told has neither. Who changes it has locked its row.
 */
@Entity
@Table(name = "gift_card")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = GiftCard.OF_CODE_LOCKED,
        query = "select c from GiftCard c where c.codeIndex = :code",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
@NamedQuery(name = GiftCard.OF_CODE, query = "select c from GiftCard c where c.codeIndex = :code")
@NamedQuery(
        name = GiftCard.PAGE,
        query = "select c from GiftCard c where c.state in :states and (:lastFour = '' or c.lastFour = :lastFour)"
                + " and c.id < :before order by c.id desc")
public class GiftCard {
    public static final String OF_CODE_LOCKED = "GiftCard.ofCodeLocked";
    public static final String OF_CODE = "GiftCard.ofCode";
    public static final String PAGE = "GiftCard.page";

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private GiftCardState state;

    @Column(name = "store_id")
    private String storeId;

    private String currency;

    @Column(name = "balance_minor")
    private long balanceMinor;

    @Column(name = "held_minor")
    private long heldMinor;

    @Column(name = "promised_minor")
    private long promisedMinor;

    @Column(name = "code_index")
    private @Nullable String codeIndex;

    @Column(name = "last_four")
    private @Nullable String lastFour;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_by_id")
    private String issuedById;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    /** Who made it, and when. */
    public record Issue(Instant at, String byId, String by) {}

    protected GiftCard() {}

    public GiftCard(String id, String storeId, String currency, Issue issue) {
        this.id = id;
        this.state = GiftCardState.INACTIVE;
        this.storeId = storeId;
        this.currency = currency;
        this.issuedAt = issue.at();
        this.issuedBy = issue.by();
        this.issuedById = issue.byId();
    }

    /** More is on it; a card that was new or expired is active now. */
    public void load(long minor, LocalDate lastDay) {
        balanceMinor = Math.addExact(balanceMinor, positive(minor));
        if (expiresOn == null || expiresOn.isBefore(lastDay)) {
            expiresOn = lastDay;
        }
        if (state == GiftCardState.INACTIVE || state == GiftCardState.EXPIRED) {
            state = GiftCardState.ACTIVE;
        }
    }

    public void hold(long minor) {
        if (positive(minor) > available()) {
            throw new IllegalStateException("gift card " + id + " has only " + available());
        }
        heldMinor += minor;
    }

    /** A sale will put more on it, once it is paid. */
    public void promise(long minor) {
        promisedMinor = Math.addExact(promisedMinor, positive(minor));
    }

    /** What was promised comes now, or never will. */
    public void promiseOver(long minor) {
        if (positive(minor) > promisedMinor) {
            throw new IllegalStateException("gift card " + id + " is promised only " + promisedMinor);
        }
        promisedMinor -= minor;
    }

    public void release(long minor) {
        if (positive(minor) > heldMinor) {
            throw new IllegalStateException("gift card " + id + " holds only " + heldMinor);
        }
        heldMinor -= minor;
    }

    /** What was held is gone. */
    public void take(long minor) {
        release(minor);
        balanceMinor -= minor;
    }

    /** @return what was left on it */
    public long expire() {
        if (heldMinor != 0) {
            throw new IllegalStateException("gift card " + id + " pays a sale that waits");
        }
        long left = balanceMinor;
        balanceMinor = 0;
        state = GiftCardState.EXPIRED;
        return left;
    }

    /** @throws IllegalStateException unless it is ACTIVE ↔ FROZEN, or INACTIVE → CANCELLED */
    public void become(GiftCardState next) {
        boolean allowed = switch (next) {
            case FROZEN -> state == GiftCardState.ACTIVE;
            case ACTIVE -> state == GiftCardState.FROZEN;
            case CANCELLED -> state == GiftCardState.INACTIVE;
            case INACTIVE, EXPIRED -> false;
        };
        if (!allowed) {
            throw new IllegalStateException("gift card " + id + " is " + state + ", not to become " + next);
        }
        state = next;
    }

    /** Its code from now on. */
    public void code(String index, String end) {
        codeIndex = index;
        lastFour = end;
    }

    private static long positive(long minor) {
        if (minor <= 0) {
            throw new IllegalArgumentException("amount " + minor);
        }
        return minor;
    }

    public String id() {
        return id;
    }

    public GiftCardState state() {
        return state;
    }

    public String storeId() {
        return storeId;
    }

    public String currency() {
        return currency;
    }

    public long balance() {
        return balanceMinor;
    }

    /** What is on it once all sales that put more on it are paid. */
    public long expected() {
        return balanceMinor + promisedMinor;
    }

    public long available() {
        return balanceMinor - heldMinor;
    }

    public boolean isRevealed() {
        return codeIndex != null;
    }

    public @Nullable String lastFour() {
        return lastFour;
    }

    public boolean isIssuedBy(String personId) {
        return issuedById.equals(personId);
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    public GiftCardView view() {
        boolean usable = state == GiftCardState.ACTIVE;
        return new GiftCardView(
                id,
                state,
                lastFour,
                new Money(balanceMinor, currency),
                new Money(usable ? available() : 0, currency),
                issuedAt,
                issuedBy,
                expiresOn);
    }
}
