package countinghouse.tenancy;

/**
 * @param country ISO 3166 alpha-2: US or CN; gives currency, time zone and tax manner
 * @param language BCP 47: en or zh-CN
 */
public record OpenMerchant(String country, String language) {}
