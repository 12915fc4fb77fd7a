package countinghouse.payments;

/** Whose wallet on a phone or watch showed a network token in place of the card. */
public enum DeviceWallet {
    APPLE_PAY,
    GOOGLE_PAY,
    SAMSUNG_PAY
}
