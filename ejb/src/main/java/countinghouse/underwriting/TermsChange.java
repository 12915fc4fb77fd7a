package countinghouse.underwriting;

import java.io.Serializable;

/**
 * Conditions that are not those of the table.
 *
 * @param suggested what the table said when it was decided
 * @param reason why that did not do; never shown to the applicant
 */
public record TermsChange(Conditions suggested, String reason) implements Serializable {}
