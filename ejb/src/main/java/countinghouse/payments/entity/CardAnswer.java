package countinghouse.payments.entity;

import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.payments.Region;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * The card of a payment and what its issuer has answered. Keeps the gateway's token, the BIN and the last four digits of the card and
 * nothing else of it.
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

    protected CardAnswer() {}

    protected CardAnswer(Payments.Card card) {
        this.token = card.token();
        this.entryMode = card.entryMode();
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

    public void declined(String code) {
        declineCode = code;
    }

    protected PaymentView.CardFacts facts() {
        return new PaymentView.CardFacts(entryMode, scheme, cardProduct, lastFour, region);
    }

    protected PaymentView.Answer answer() {
        return new PaymentView.Answer(authorisationCode, declineCode);
    }
}
