package countinghouse.tenancy;

import countinghouse.kernel.BusinessDay;

/**
 * A merchant that comes from another provider.
 *
 * @param country ISO 3166 alpha-2, {@code ZZ} when it is not told
 * @param currency ISO 4217
 * @param language BCP 47: en or zh-CN
 */
public record MoveIn(String name, String country, String currency, BusinessDay businessDay, String language) {}
