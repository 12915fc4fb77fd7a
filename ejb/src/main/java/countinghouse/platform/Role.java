package countinghouse.platform;

/** Who a person or a machine may be. Merchant roles hold in one tenant, platform roles in all, machine roles come with a key. */
public enum Role {
    APPLICANT,
    OWNER,
    MANAGER,
    CASHIER,
    ACCOUNTANT,
    UNDERWRITER,
    SENIOR_UNDERWRITER,
    LOGISTICS,
    SUPPORT,
    PLATFORM_ADMIN,
    AUDITOR,
    /** A point-of-sale terminal, by the key it got when it was activated. */
    TERMINAL,
    /** A server of the merchant's own, by an API key. */
    API,
    /** The product itself: workflow steps, jobs, outbox listeners. */
    SYSTEM;

    public boolean isPlatform() {
        return switch (this) {
            case UNDERWRITER, SENIOR_UNDERWRITER, LOGISTICS, SUPPORT, PLATFORM_ADMIN, AUDITOR -> true;
            default -> false;
        };
    }
}
