package countinghouse.underwriting;

import java.io.Serializable;

/**
 * What the decision tables say before a person decides.
 *
 * @param suggestion what most such cases come to
 * @param secondForApproval whether an approval needs a second person
 * @param secondForDecline whether a decline does
 * @param authorityRule id of the rule that says so, whose words are {@code authority.<id>}
 * @param conditions on which an approval is suggested
 * @param termsRule id of the rule they come from, whose words are {@code terms.<id>}
 * @param tableVersion versions of both tables
 */
public record Advice(
        Underwriting.Outcome suggestion,
        boolean secondForApproval,
        boolean secondForDecline,
        String authorityRule,
        Conditions conditions,
        String termsRule,
        String tableVersion)
        implements Serializable {}
