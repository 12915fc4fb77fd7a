package countinghouse.web.admin;

import countinghouse.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What does not add up in a report of the bank's, in the reader's words. In pages: {@code bankFaultWords}. */
@Named
@RequestScoped
public class BankFaultWords {
    /** Word, figure, and the rest, which may have spaces. */
    private static final int PARTS = 3;

    @Inject
    private Texts words;

    /** @param fault of {@link countinghouse.settlement.PayoutDesk.BankReportRow}; what is none of its words stays as it is */
    public String say(String fault) {
        String[] parts = fault.split(" ", PARTS);
        String key = "bank-fault." + parts[0];
        if (parts.length == PARTS && (parts[0].equals("balances") || parts[0].equals("collective"))) {
            return words.with2(key, "first", parts[1], "second", parts[2]);
        }
        return parts[0].equals("no-amounts") && parts.length > 1
                ? words.with(key, "entry", fault.substring(fault.indexOf(' ') + 1))
                : fault;
    }
}
