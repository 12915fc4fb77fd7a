package countinghouse.payments.entity;

import countinghouse.payments.DeviceWallet;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.payments.Region;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The card or wallet of a payment and what its issuer has answered. Keeps the gateway's token, the BIN and the last four digits of the card
 * and nothing else of it.
 */
@MappedSuperclass
public abstract class CardAnswer {
    private String token;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_mode")
    private EntryMode entryMode;

    @Enumerated(EnumType.STRING)
    private @Nullable Region region;

    private @Nullable String scheme;

    @Column(name = "card_product")
    private @Nullable String cardProduct;

    private @Nullable String bin;

    @Column(name = "last_four")
    private @Nullable String lastFour;

    @Column(name = "authorisation_code")
    private @Nullable String authorisationCode;

    @Column(name = "retrieval_reference")
    private @Nullable String retrievalReference;

    @Column(name = "decline_code")
    private @Nullable String declineCode;

    @Column(name = "shown_code")
    private @Nullable String shownCode;

    @Column(name = "waits_until")
    private @Nullable Instant waitsUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "device_wallet")
    private @Nullable DeviceWallet deviceWallet;

    @Column(name = "stored_card_id")
    private @Nullable String storedCardId;

    protected CardAnswer() {}

    /** A code of a customer is good once and for a minute: it is not kept. The token of a card that is kept stays with that card. */
    protected CardAnswer(Payments.Means means) {
        this.token = means instanceof Payments.Card card ? card.token() : "";
        this.storedCardId = means instanceof Payments.StoredCard stored ? stored.id() : null;
        this.deviceWallet = means instanceof Payments.Card card ? card.device() : null;
        this.entryMode = means.entryMode();
    }

    /** The acquirer is asked to keep its card. */
    public void with(String cardId) {
        storedCardId = cardId;
    }

    /** That it charges, or asks to be kept; null for any other. */
    public @Nullable String storedCardId() {
        return storedCardId;
    }

    protected void approved(PaymentOutcome.Approved approval) {
        authorisationCode = approval.authorisationCode();
        retrievalReference = approval.retrievalReference();
        scheme = approval.scheme();
        cardProduct = approval.product();
        bin = approval.bin();
        lastFour = approval.lastFour();
        region = approval.region();
    }

    /** Its customer has yet to act. @param payload of the code to show; empty when the wallet asks its customer itself */
    public void waits(String payload, Instant until) {
        shownCode = payload;
        waitsUntil = until;
    }

    /** Until when its customer has, or had, time; null when it never waited. */
    public @Nullable Instant waitsUntil() {
        return waitsUntil;
    }

    protected PaymentView.@Nullable Waiting waiting() {
        Instant until = waitsUntil;
        return until == null ? null : new PaymentView.Waiting(shownCode == null ? "" : shownCode, until);
    }

    public void declined(String code) {
        declineCode = code;
    }

    protected PaymentView.CardFacts facts() {
        return new PaymentView.CardFacts(entryMode, scheme, cardProduct, lastFour, region, storedCardId, deviceWallet);
    }

    protected PaymentView.Answer answer() {
        return new PaymentView.Answer(authorisationCode, declineCode);
    }
}
