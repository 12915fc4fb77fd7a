package countinghouse.onboarding;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * One step of the way, in the applicant's words ({@code timeline.<code>}, with the parameters filled in).
 *
 * @param code e.g. SUBMITTED, CHECK_IDENTITY_PASSED, IN_REVIEW, APPROVED, ORDER_SHIPPED, LIVE
 */
public record TimelineEntry(Instant at, String code, Map<String, String> parameters) implements Serializable {}
