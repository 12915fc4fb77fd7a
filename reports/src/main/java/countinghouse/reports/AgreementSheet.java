package countinghouse.reports;

import java.util.List;
import java.util.Locale;

/**
 * An agreement, worded: the model of {@code merchant-agreement.jrxml}, which only places it.
 *
 * @param running the line at the head of each page
 * @param state whether it is a draft, or signed
 * @param left what the merchant stated, and {@code right} the account and the terminal
 * @param fees a line for each group of cards
 * @param signature who signed and when; for a draft what is still to be done
 */
public record AgreementSheet(
        Locale locale,
        String title,
        String running,
        String state,
        String parties,
        List<Fact> left,
        List<Fact> right,
        List<Fact> fees,
        List<AgreementClause> clauses,
        List<Fact> signature,
        String foot) {
    public AgreementSheet {
        left = List.copyOf(left);
        right = List.copyOf(right);
        fees = List.copyOf(fees);
        clauses = List.copyOf(clauses);
        signature = List.copyOf(signature);
    }
}
