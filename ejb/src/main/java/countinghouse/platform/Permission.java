package countinghouse.platform;

/** One thing that somebody may do. Which role may what stands in {@link RoleMatrix}, and nowhere else. */
public enum Permission {
    APPLICATION_READ(Area.APPLICATION, "see the own application, its timeline and where it stands"),
    APPLICATION_EDIT(Area.APPLICATION, "start, fill in, upload to, submit and withdraw the own application"),

    MERCHANT_READ(Area.MERCHANT, "see name, state, stores and tills of the merchant"),
    SALES_SELL(Area.MERCHANT, "price a basket and complete a sale"),
    SALES_READ_OWN(Area.MERCHANT, "see the sales and the report of shifts that one opened oneself"),
    SALES_READ(Area.MERCHANT, "see all sales and reports of closed shifts"),
    PAYMENTS_READ(Area.MERCHANT, "see payments, refunds and disputes"),
    PAYMENTS_TAKE(Area.MERCHANT, "authorise, capture and void payments that pay no sale"),
    REFUNDS_GIVE(Area.MERCHANT, "refund payments"),
    DISPUTES_ANSWER(Area.MERCHANT, "answer disputes with evidence, or accept them"),
    GIFT_CARDS_READ(Area.MERCHANT, "see gift cards, what is on them and their history"),
    GIFT_CARDS_MANAGE(
            Area.MERCHANT, "issue, top up, redeem and freeze gift cards outside of sales, and replace their codes"),
    SHIFT_RUN(Area.MERCHANT, "open and close a shift"),
    CATALOG_READ(Area.MERCHANT, "see products and prices"),
    CATALOG_WRITE(Area.MERCHANT, "add products and set prices"),
    STOCK_READ(Area.MERCHANT, "see stock"),
    STOCK_WRITE(Area.MERCHANT, "take goods into stock"),
    TERMINALS_READ(Area.MERCHANT, "see the merchant's terminals and their orders"),
    TERMINALS_ACTIVATE(Area.MERCHANT, "have an activation code mailed"),
    TERMINALS_REPORT(Area.MERCHANT, "report what a terminal has tried"),
    TERMINALS_SWAP(Area.MERCHANT, "report a terminal faulty, and have it replaced"),
    STATEMENTS_READ(Area.MERCHANT, "read and download reports and statements"),
    LEDGER_READ(Area.MERCHANT, "read the merchant's ledger"),
    PAYOUT_ACCOUNT(Area.MERCHANT, "see and change the account that the merchant is paid to"),
    STAFF_READ(Area.MERCHANT, "see who belongs to the merchant, and who is invited"),
    STAFF_ROTA(Area.MERCHANT, "invite and remove cashiers"),
    STAFF_MANAGE(Area.MERCHANT, "invite and remove anybody, change roles"),
    KEYS_MANAGE(Area.MERCHANT, "make, rotate and revoke API keys"),
    AUDIT_READ_OWN(Area.MERCHANT, "read the merchant's audit trail"),

    CASE_READ(Area.PLATFORM, "see all cases: facts, documents, checks, decisions"),
    CASE_CLAIM(Area.PLATFORM, "claim and release a case"),
    CASE_DECIDE(Area.PLATFORM, "decide a claimed case, up to a limit"),
    CASE_DECIDE_HIGH(Area.PLATFORM, "approve a case of high risk"),
    ORDER_READ(Area.PLATFORM, "see all terminal orders"),
    ORDER_FULFIL(Area.PLATFORM, "allocate serial numbers and ship"),
    ORDER_SWAP(Area.PLATFORM, "replace a merchant's faulty terminal"),
    DEVICE_STOCK_READ(Area.PLATFORM, "see the platform's stock of devices"),
    DEVICE_STOCK_WRITE(Area.PLATFORM, "take devices into the platform's stock"),
    CONNECTOR_READ(Area.PLATFORM, "see how acquirers and wallets do, and which payments go where"),
    SETTLEMENT_READ(Area.PLATFORM, "see how far the days of all merchants are closed, and any merchant's balance"),
    SETTLEMENT_MANAGE(
            Area.PLATFORM,
            "hold payouts, adjust a merchant's balance, give reserve back, have a day closed again, revise a statement"),
    PAYOUT_READ(Area.PLATFORM, "see payouts, files to the bank and what does not agree with it, over all merchants"),
    PAYOUT_APPROVE(Area.PLATFORM, "approve payouts above the limit, confirm a changed account, settle what differs"),
    DOUBT_READ(Area.PLATFORM, "see the payments of all merchants that the acquirer has not answered"),
    DOUBT_RESOLVE(Area.PLATFORM, "resolve payments in doubt: ask or reverse now, record the acquirer's word"),
    PLATFORM_STAFF_READ(Area.PLATFORM, "see who works on the platform, and who is invited"),
    PLATFORM_STAFF_MANAGE(Area.PLATFORM, "invite and remove platform staff, change their roles"),
    AUDIT_READ_ALL(Area.PLATFORM, "read the audit trail of every tenant and of the platform"),
    AUDIT_EXPORT(Area.PLATFORM, "export the audit trail");

    /** Where it belongs; the order of the chapters in docs/roles.md. */
    public enum Area {
        APPLICATION,
        MERCHANT,
        PLATFORM
    }

    private final Area area;
    private final String meaning;

    Permission(Area area, String meaning) {
        this.area = area;
        this.meaning = meaning;
    }

    public Area area() {
        return area;
    }

    /** What it lets somebody do, in English, for the documentation. */
    public String meaning() {
        return meaning;
    }
}
