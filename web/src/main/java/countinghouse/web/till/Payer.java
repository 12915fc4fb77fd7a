package countinghouse.web.till;

import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.platform.Settings;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** By which means is paid, and what was typed for it. */
public final class Payer implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stands for a card that is typed into the acquirer's field. */
    public static final String TYPED = "typed";

    /** Stands for a card that the acquirer keeps. */
    public static final String KEPT = "kept";

    private String means = "CASH";
    private @Nullable Long received;
    private @Nullable Long part;
    private String token = Settings.optional("SANDBOX_URL") == null
            ? TYPED
            : TestCard.ALL.getFirst().token();
    private @Nullable String giftCode;
    private @Nullable String walletCode;
    private @Nullable String typed;
    private @Nullable String typedCard;
    private @Nullable String keptCard;

    void choose(String chosen) {
        means = chosen;
        forget();
    }

    /** What was typed belongs to another sale now. */
    void forget() {
        received = null;
        part = null;
        giftCode = null;
        walletCode = null;
        typed = null;
        typedCard = null;
        keptCard = null;
    }

    /** The acquirer's field has given a token for a card that was typed there. @param shown scheme and last four digits */
    void typed(String onceToken, String shown) {
        typed = onceToken;
        typedCard = shown;
    }

    /** Whether a card is typed into the acquirer's field. */
    public boolean isTyping() {
        return token.equals(TYPED);
    }

    /** Of the card that was typed, or null while there is none. */
    public @Nullable String getTypedCard() {
        return typedCard;
    }

    /** Whether a card pays that the acquirer keeps. */
    public boolean isKeeping() {
        return token.equals(KEPT);
    }

    /** What is charged; null while nothing was typed or chosen. */
    Payments.@Nullable CardMeans card() {
        String chosen = isTyping() ? typed : isKeeping() ? keptCard : token;
        if (chosen == null || chosen.isEmpty()) {
            return null;
        }
        return isKeeping() ? new Payments.StoredCard(chosen, true) : new Payments.Card(chosen, EntryMode.KEYED, null);
    }

    /** Of the customer's cards the one that is charged, or null while there is none. */
    public @Nullable String getKeptCard() {
        return keptCard;
    }

    public void setKeptCard(@Nullable String keptCard) {
        this.keptCard = keptCard;
    }

    /** CASH, CARD, WALLET or GIFT. */
    public String getMeans() {
        return means;
    }

    /** Cash that was given, minor units. */
    public @Nullable Long getReceived() {
        return received;
    }

    public void setReceived(@Nullable Long received) {
        this.received = received;
    }

    /** What a card is to pay, minor units; null for all that is due. */
    public @Nullable Long getPart() {
        return part;
    }

    public void setPart(@Nullable Long part) {
        this.part = part;
    }

    /** @param due the most that it may be */
    long part(long due) {
        Long typed = part;
        return typed == null || typed <= 0 || typed > due ? due : typed;
    }

    long received(long due) {
        Long typed = received;
        return typed == null || typed <= 0 ? due : typed;
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        if (token != null) {
            this.token = token;
        }
    }

    public @Nullable String getGiftCode() {
        return giftCode;
    }

    String code() {
        return giftCode == null ? "" : giftCode.strip();
    }

    public @Nullable String getWalletCode() {
        return walletCode;
    }

    /** The code that the customer shows, or null to have one shown. */
    @Nullable
    String customerCode() {
        String code = walletCode;
        return code == null || code.isBlank() ? null : code.replaceAll("\\s", "");
    }

    public void setWalletCode(@Nullable String walletCode) {
        this.walletCode = walletCode;
    }

    public void setGiftCode(@Nullable String giftCode) {
        this.giftCode = giftCode;
    }
}
