package countinghouse.inventory.entity;

/** Why stock changed. On hand = Σ of all but the last two, reserved = Σ of the last two. */
public enum MovementKind {
    RECEIPT,
    SALE,
    RETURN,
    ADJUSTMENT,
    COUNT,
    RESERVE,
    RELEASE
}
