package countinghouse.sandbox.bank;

import static countinghouse.sandbox.http.BadRequest.required;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.identity.Names;
import countinghouse.sandbox.identity.Verdict;
import countinghouse.sandbox.identity.Verdict.Outcome;
import countinghouse.sandbox.store.Listed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows the accounts delivered with the program and those added later. An account that is not on the list is UNCLEAR if
 * its numbers can exist and FAIL if they cannot; one on the list is compared by holder.
 */
public final class BankRegistry implements Part {
    static final String PROVIDER = "Account Name Check (sandbox)";

    private final Listed<Account> accounts;

    public BankRegistry(Path folder) throws IOException {
        accounts = new Listed<>(folder, "accounts", Account.class);
    }

    Verdict check(Query query) {
        Map<String, String> evidence = new LinkedHashMap<>();
        Optional<Account> found = find(query.country(), query.bankCode(), query.accountNumber());
        if (found.isEmpty()) {
            boolean possible = AccountNumbers.wellFormed(query.country(), query.bankCode(), query.accountNumber());
            evidence.put("account", possible ? "NOT_FOUND" : "MALFORMED");
            return possible
                    ? Verdict.of(PROVIDER, query, Outcome.UNCLEAR, 40, evidence)
                    : Verdict.of(PROVIDER, query, Outcome.FAIL, 0, evidence);
        }
        Account account = found.get();
        Names holder = bestMatch(account, query.holderName());
        evidence.put("account", account.listedAs() == Outcome.PASS ? "OPEN" : account.remark());
        evidence.put("holder", holder.name());
        Outcome outcome = account.listedAs() != Outcome.PASS
                ? account.listedAs()
                : switch (holder) {
                    case MATCH -> Outcome.PASS;
                    case CLOSE -> Outcome.UNCLEAR;
                    case DIFFERENT -> Outcome.FAIL;
                };
        return Verdict.of(PROVIDER, query, outcome, score(outcome), evidence);
    }

    void add(Account account) {
        accounts.add(account);
    }

    /** Whether the bank would send money back that comes for this account. */
    boolean closed(String country, String bankCode, String accountNumber) {
        return find(country, bankCode, accountNumber)
                .filter(account -> account.listedAs() == Outcome.FAIL)
                .isPresent();
    }

    /** The same of an account that is named by its number alone. */
    boolean closed(String accountNumber) {
        String digits = Account.digits(accountNumber);
        return accounts.find(account -> Account.digits(account.accountNumber()).equals(digits))
                .filter(account -> account.listedAs() == Outcome.FAIL)
                .isPresent();
    }

    private Optional<Account> find(String country, String bankCode, String accountNumber) {
        return accounts.find(account -> account.is(country, bankCode, accountNumber));
    }

    private static Names bestMatch(Account account, String holder) {
        return account.holders().stream()
                .map(known -> Names.compare(known, holder))
                .min(Names::compareTo)
                .orElse(Names.DIFFERENT);
    }

    private static int score(Outcome outcome) {
        return switch (outcome) {
            case PASS -> 97;
            case UNCLEAR -> 60;
            case FAIL -> 5;
        };
    }

    @Override
    public String name() {
        return "bank";
    }

    @Override
    public Map<String, Object> state() {
        return accounts.state();
    }

    @Override
    public void reset() {
        accounts.reset();
    }

    /** A question as it comes over the wire; the bank code may be missing where the number tells the bank. */
    record Query(String reference, String country, String bankCode, String accountNumber, String holderName) {
        Query(
                @Nullable String reference,
                @Nullable String country,
                @Nullable String bankCode,
                @Nullable String accountNumber,
                @Nullable String holderName) {
            this.reference = required("reference", reference);
            this.country = required("country", country);
            this.bankCode = bankCode == null ? "" : bankCode;
            this.accountNumber = required("accountNumber", accountNumber);
            this.holderName = required("holderName", holderName);
        }
    }
}
