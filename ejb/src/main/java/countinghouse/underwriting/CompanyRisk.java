package countinghouse.underwriting;

/**
 * What the table CompanyRisk looks at.
 *
 * @param registry what the company register said; REQUESTED when it was not asked
 * @param people how many were named
 * @param nobodyHoldsAQuarter whether nobody holds 25 % or more
 */
public record CompanyRisk(String kind, CheckState registry, int people, boolean nobodyHoldsAQuarter) {}
