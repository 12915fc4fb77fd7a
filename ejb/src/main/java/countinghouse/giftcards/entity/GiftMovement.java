package countinghouse.giftcards.entity;

import countinghouse.giftcards.GiftCards;
import countinghouse.kernel.Hashes;
import countinghouse.kernel.Money;
import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A change of a card's balance; written once. */
@Entity
@InsertAfter(GiftCard.class)
@Table(name = "gift_movement")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = GiftMovement.OF_CARD,
        query = "select m from GiftMovement m where m.cardId = :card order by m.id desc")
@NamedQuery(name = GiftMovement.OF_REQUEST, query = "select m from GiftMovement m where m.requestSha256 = :request")
public class GiftMovement {
    public static final String OF_CARD = "GiftMovement.ofCard";
    public static final String OF_REQUEST = "GiftMovement.ofRequest";

    @Id
    private String id;

    @Column(name = "gift_card_id")
    private String cardId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "balance_minor")
    private long balanceMinor;

    private String currency;

    private @Nullable String reference;

    @Column(name = "request_sha256")
    private @Nullable String requestSha256;

    @Column(name = "content_sha256")
    private @Nullable String contentSha256;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "moved_by")
    private String movedBy;

    /** Why a balance changes. */
    public enum Kind {
        ISSUE,
        TOP_UP,
        REDEEM,
        REFUND,
        EXPIRE
    }

    /** @param minor signed; @param reference the sale, or what was given for it */
    public record Change(Kind kind, long minor, @Nullable String reference) {}

    /** The key under which it was asked for, and all that came under it, as hashes. */
    public record Request(String key, String content) {}

    protected GiftMovement() {}

    /** @param card with the change in its balance already */
    public GiftMovement(String id, GiftCard card, Change change, Instant at, String by) {
        this.id = id;
        this.cardId = card.id();
        this.kind = change.kind();
        this.amountMinor = change.minor();
        this.balanceMinor = card.balance();
        this.currency = card.currency();
        this.reference = change.reference();
        this.movedAt = at;
        this.movedBy = by;
    }

    public GiftMovement under(@Nullable Request request) {
        if (request != null) {
            requestSha256 = request.key();
            contentSha256 = request.content();
        }
        return this;
    }

    public boolean hasContent(String content) {
        return Hashes.same(contentSha256, content);
    }

    public String cardId() {
        return cardId;
    }

    public GiftCards.GiftMovementView view() {
        return new GiftCards.GiftMovementView(
                kind.name(),
                new Money(amountMinor, currency),
                new Money(balanceMinor, currency),
                reference,
                movedAt,
                movedBy);
    }
}
