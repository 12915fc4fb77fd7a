package countinghouse.web.till;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** By which means is paid, and what was typed for it. */
public final class Payer implements Serializable {
    private static final long serialVersionUID = 1L;

    private String means = "CASH";
    private @Nullable Long received;
    private @Nullable Long part;
    private String token = TestCard.ALL.getFirst().token();
    private @Nullable String giftCode;

    void choose(String chosen) {
        means = chosen;
        forget();
    }

    /** What was typed belongs to another sale now. */
    void forget() {
        received = null;
        part = null;
        giftCode = null;
    }

    /** CASH, CARD or GIFT. */
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

    public void setGiftCode(@Nullable String giftCode) {
        this.giftCode = giftCode;
    }
}
