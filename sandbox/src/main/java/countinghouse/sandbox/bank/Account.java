package countinghouse.sandbox.bank;

import countinghouse.sandbox.identity.Verdict.Outcome;
import java.util.List;

/**
 * An account on the list.
 *
 * @param bankCode may be empty where the number tells the bank
 * @param holders every name the account is known by
 * @param listedAs PASS if the account is open; else what the registry answers whoever the holder is
 * @param remark why not PASS, such as {@code CLOSED}
 */
public record Account(
        String country, String bankCode, String accountNumber, List<String> holders, Outcome listedAs, String remark) {

    public Account {
        holders = List.copyOf(holders);
    }

    boolean is(String country, String bankCode, String accountNumber) {
        return this.country.equals(country)
                && digits(this.accountNumber).equals(digits(accountNumber))
                && (bankCode.isBlank()
                        || this.bankCode.isEmpty()
                        || digits(this.bankCode).equals(digits(bankCode)));
    }

    static String digits(String text) {
        return text.replaceAll("[\\s-]", "");
    }
}
