package countinghouse.payments.gateway;

import countinghouse.payments.DeviceWallet;
import countinghouse.payments.EntryMode;
import org.jspecify.annotations.Nullable;

/**
 * A card as it was presented.
 *
 * @param token the gateway's token of the card (1 to 64 printable ASCII characters), never a card number
 * @param entryMode how the card was read
 * @param chipData EMV data as BER-TLV in hex, or null where no chip took part
 * @param device the wallet that showed a network token in place of the card, or null for the card itself
 * @param use of a card that is to be kept or was kept, or null for one that is not; a connector without {@link Capability#KEEP_CARD} keeps
 *     none, and takes the payment all the same
 */
public record PresentedCard(
        String token,
        EntryMode entryMode,
        @Nullable String chipData,
        @Nullable DeviceWallet device,
        @Nullable CredentialUse use)
        implements Instrument {

    public PresentedCard {
        if (!token.matches("[!-~]{1,64}")) {
            throw new IllegalArgumentException("token is not 1 to 64 printable ASCII characters");
        }
    }

    /** The card itself. */
    public PresentedCard(String token, EntryMode entryMode, @Nullable String chipData) {
        this(token, entryMode, chipData, null, null);
    }

    /** The card that was kept, or is to be. */
    public PresentedCard(String token, EntryMode entryMode, @Nullable String chipData, @Nullable CredentialUse use) {
        this(token, entryMode, chipData, null, use);
    }

    @Override
    public String toString() {
        return "PresentedCard[" + entryMode + "]";
    }
}
