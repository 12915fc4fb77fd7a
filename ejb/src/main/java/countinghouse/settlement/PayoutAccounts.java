package countinghouse.settlement;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a merchant is paid. The first account is the one that its application was approved with; a change is proposed by one person of the
 * merchant's and confirmed by another, and payouts wait a day then.
 */
public interface PayoutAccounts {
    /** The account of an approved application. */
    void open(Caller system, Account account);

    /** The account in use, the one that is proposed, and those before, newest first. */
    List<AccountView> list(Caller caller);

    /**
     * Proposes another account; one that was proposed before is dropped. The contact is told.
     *
     * @throws countinghouse.kernel.Refusal account.number, account.holder; account.same, when number, bank code and holder are those of the one in use
     */
    String propose(Caller owner, Account account);

    /**
     * Confirms what another person has proposed: payouts that are not sent wait 24 hours, and then go there.
     *
     * @throws countinghouse.kernel.Refusal not-found, account.not-proposed; account.same-person, for who proposed it
     */
    void confirm(Caller owner, String accountId);

    /**
     * Drops a proposal, or within the 24 hours takes a change back: the account before is in use again at once.
     *
     * @throws countinghouse.kernel.Refusal not-found, account.too-late
     */
    void undo(Caller owner, String accountId);

    /**
     * Refuses what was proposed; the owners are told why.
     *
     * @param reason 1 to 500 characters
     * @throws countinghouse.kernel.Refusal not-found, account.not-proposed, money.reason, person.step-up
     */
    void refuse(Caller operator, String accountId, String reason);

    /** @param bankCode empty where the number tells the bank */
    record Account(String holder, String bankCode, String number) {
        @Override
        public String toString() {
            return "Account";
        }
    }

    /**
     * @param state PROPOSED, ACTIVE, REPLACED or UNDONE
     * @param statedById id of who proposed it, who may not confirm it
     * @param usableFrom payouts wait until then
     */
    record AccountView(
            String id,
            String state,
            String holder,
            String bankCode,
            String lastFour,
            String statedById,
            String statedBy,
            Instant statedAt,
            @Nullable String confirmedBy,
            Instant usableFrom)
            implements Serializable {}
}
