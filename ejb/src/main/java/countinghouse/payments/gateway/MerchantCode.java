package countinghouse.payments.gateway;

/**
 * A code that the till shows and the customer scans with a wallet; made by the connector, which answers
 * {@link Authorisation.Pending}.
 *
 * @param merchantName shown to the customer, at most 25 characters
 * @param city at most 15 characters
 * @param country ISO 3166 alpha-2
 * @param categoryCode ISO 18245, four digits
 */
public record MerchantCode(String merchantName, String city, String country, String categoryCode)
        implements Instrument {}
