package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.settlement.PayoutAccounts;
import countinghouse.settlement.entity.PayoutAccount;
import countinghouse.settlement.entity.PayoutAccount.State;
import countinghouse.settlement.entity.PayoutAccount.Stated;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of the account that a merchant is paid to: two people, a day's wait, a way back. */
@Stateless
@Local(PayoutAccounts.class)
public class PayoutAccountsBean implements PayoutAccounts {
    private static final Duration WAIT = Duration.ofHours(24);
    private static final int LONGEST_HOLDER = 140;
    private static final int LONGEST_REASON = 500;

    @Inject
    private AccountBook accounts;

    @Inject
    private PayoutBook payouts;

    @Inject
    private OwnerNotices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public void open(Caller system, Account account) {
        system.requireSystem();
        if (accounts.current(system).isEmpty()) {
            PayoutAccount opened = accounts.add(system, State.ACTIVE, account, stated(system));
            audit.record(system, "payout-account.opened", opened.id(), Map.of());
            payouts.releaseAll(system, clock.instant());
        }
    }

    @Override
    public List<AccountView> list(Caller caller) {
        caller.require(Permission.PAYOUT_ACCOUNT, Permission.STATEMENTS_READ, Permission.PAYOUT_READ);
        return accounts.all(caller).stream()
                .map(account -> account.view(accounts.opened(caller, account)))
                .toList();
    }

    @Override
    public String propose(Caller owner, Account account) {
        owner.require(Permission.PAYOUT_ACCOUNT);
        notices.requireProof(owner);
        Account clean = cleaned(account);
        Optional<AccountBook.Current> current = accounts.current(owner);
        if (current.isPresent() && normal(current.get().account()).equals(clean)) {
            throw Refusal.invalid("account.same");
        }
        Instant now = clock.instant();
        accounts.all(owner).stream()
                .filter(row -> row.state() == State.PROPOSED)
                .forEach(row -> row.end(State.UNDONE, now));
        PayoutAccount proposed = accounts.add(owner, State.PROPOSED, clean, stated(owner));
        audit.record(owner, "payout-account.proposed", proposed.id(), Map.of());
        notices.proposed(owner);
        return proposed.id();
    }

    private static Account cleaned(Account account) {
        Account clean = normal(account);
        if (!clean.number().matches("[0-9A-Za-z]{4,34}") || !clean.bankCode().matches("[0-9A-Za-z]{0,20}")) {
            throw Refusal.invalid("account.number");
        }
        if (clean.holder().isEmpty() || clean.holder().length() > LONGEST_HOLDER) {
            throw Refusal.invalid("account.holder");
        }
        return clean;
    }

    /** As typed by anybody: the first account is kept as its applicant wrote it. */
    private static Account normal(Account account) {
        return new Account(
                account.holder().strip(),
                account.bankCode().strip(),
                account.number().replaceAll("[\\s-]", ""));
    }

    @Override
    public void confirm(Caller owner, String accountId) {
        owner.require(Permission.PAYOUT_ACCOUNT, Permission.PAYOUT_APPROVE);
        notices.requireProof(owner);
        PayoutAccount proposed = find(owner, accountId);
        if (proposed.state() != State.PROPOSED) {
            throw Refusal.conflict("account.not-proposed");
        }
        if (proposed.isStatedBy(owner.actor())) {
            throw Refusal.conflict("account.same-person");
        }
        Instant now = clock.instant();
        accounts.all(owner).stream()
                .filter(row -> row.state() == State.ACTIVE)
                .forEach(row -> row.end(State.REPLACED, now));
        proposed.activate(stated(owner), now.plus(WAIT));
        audit.record(
                owner,
                "payout-account.changed",
                accountId,
                Map.of("until", now.plus(WAIT).toString()));
        payouts.releaseAll(owner, now.plus(WAIT));
        notices.changed(owner);
    }

    @Override
    public void undo(Caller owner, String accountId) {
        owner.require(Permission.PAYOUT_ACCOUNT);
        PayoutAccount row = find(owner, accountId);
        Instant now = clock.instant();
        boolean waiting = row.state() == State.ACTIVE
                && row.isConfirmed()
                && row.usableFrom().isAfter(now);
        if (row.state() != State.PROPOSED && !waiting) {
            throw Refusal.conflict("account.too-late");
        }
        row.end(State.UNDONE, now);
        if (waiting) {
            accounts.all(owner).stream()
                    .filter(other -> other.state() == State.REPLACED)
                    .findFirst()
                    .ifPresent(PayoutAccount::restore);
            payouts.releaseAll(owner, now);
        }
        audit.record(owner, "payout-account.undone", accountId, Map.of());
        notices.undone(owner);
    }

    @Override
    public void refuse(Caller operator, String accountId, String reason) {
        operator.require(Permission.PAYOUT_APPROVE);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refusal.invalid("money.reason");
        }
        notices.requireProof(operator);
        PayoutAccount proposed = find(operator, accountId);
        if (proposed.state() != State.PROPOSED) {
            throw Refusal.conflict("account.not-proposed");
        }
        proposed.end(State.UNDONE, clock.instant());
        audit.record(operator, "payout-account.refused", accountId, Map.of("reason", reason.strip()));
        notices.refused(operator, reason.strip());
    }

    private PayoutAccount find(Caller owner, String accountId) {
        return accounts.all(owner).stream()
                .filter(row -> row.id().equals(accountId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("account"));
    }

    private Stated stated(Caller by) {
        return new Stated(by.actor(), by.name(), clock.instant());
    }
}
