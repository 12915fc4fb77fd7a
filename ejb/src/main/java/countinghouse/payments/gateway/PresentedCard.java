package countinghouse.payments.gateway;

import countinghouse.payments.EntryMode;
import org.jspecify.annotations.Nullable;

/**
 * A card as it was presented.
 *
 * @param token the gateway's token of the card (1 to 64 printable ASCII characters), never a card number
 * @param entryMode how the card was read
 * @param chipData EMV data as BER-TLV in hex, or null where no chip took part
 */
public record PresentedCard(
        String token, EntryMode entryMode, @Nullable String chipData) {

    public PresentedCard {
        if (!token.matches("[!-~]{1,64}")) {
            throw new IllegalArgumentException("token is not 1 to 64 printable ASCII characters");
        }
    }

    @Override
    public String toString() {
        return "PresentedCard[" + entryMode + "]";
    }
}
