package countinghouse.tenancy;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import java.util.List;

/** Merchants, stores and tills. A merchant is APPLICANT → APPROVED → LIVE ↔ SUSPENDED; each change is one method, one transaction, one audit record. */
public interface Tenancy {
    /** Opens a tenant for a new application. */
    TenantId open(Caller applicant, OpenMerchant command);

    /** Takes over a merchant that trades with another provider: LIVE at once, without an application, store or till. */
    TenantId moveIn(Caller operator, MoveIn command);

    MerchantView merchant(Caller caller);

    /** The application's facts, once approved, are the merchant's; makes the first store and its till. */
    void approve(Caller caller, ApprovedMerchant facts);

    void goLive(Caller caller);

    /** Stops its trade. @throws countinghouse.kernel.Refusal merchant.state, unless it is approved or live */
    void suspend(Caller underwriter);

    /** Lets it trade again, from where it stood. @throws countinghouse.kernel.Refusal merchant.state, unless it is suspended */
    void reinstate(Caller senior);

    /** @throws countinghouse.kernel.Refusal merchant.suspended */
    void requireNotSuspended(Caller caller);

    /** No terminal is activated without a contract. @throws countinghouse.kernel.Refusal merchant.agreement-unsigned */
    void requireSigned(Caller caller);

    List<StoreView> stores(Caller caller);

    /** @throws countinghouse.kernel.Refusal not-found */
    StoreView store(Caller caller, String storeId);

    /** @throws countinghouse.kernel.Refusal not-found */
    TillView till(Caller caller, String tillId);
}
