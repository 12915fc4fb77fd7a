package countinghouse.tenancy;

/** What an approved application tells of the merchant. */
public record ApprovedMerchant(
        String legalName, String tradingName, String mcc, String addressLine, String city, String postcode) {}
