package countinghouse.payments;

/** How the card was read. */
public enum EntryMode {
    CHIP,
    CONTACTLESS,
    SWIPED,
    KEYED,
    ONLINE,
    QR
}
