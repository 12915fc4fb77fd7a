package countinghouse.settlement.control;

import static countinghouse.ledger.Ledger.Posting.credit;
import static countinghouse.ledger.Ledger.Posting.debit;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.Costs;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.settlement.entity.SettlementItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Books what the acquirer saw: the item, and its postings. */
@ApplicationScoped
public class Items {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    public Optional<SettlementItem> byReference(Caller caller, String reference) {
        return tenants.bind(caller)
                .createNamedQuery(SettlementItem.BY_REFERENCE, SettlementItem.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Items that refer to this one, such as a dispute's decision. */
    public List<SettlementItem> about(Caller caller, SettlementItem item) {
        return tenants.bind(caller)
                .createNamedQuery(SettlementItem.ABOUT, SettlementItem.class)
                .setParameter("reference", item.reference())
                .getResultList();
    }

    CaptureLeft left(Caller caller, SettlementItem capture) {
        return CaptureLeft.of(
                capture,
                tenants.bind(caller)
                        .createNamedQuery(SettlementItem.OF_CAPTURE, SettlementItem.class)
                        .setParameter("capture", capture.id())
                        .getResultList());
    }

    /** A payment has posted its amount itself; the amount of anything else is posted here. */
    public SettlementItem book(Caller caller, SettlementEvent event, String planId, Costs costs) {
        SettlementItem item = new SettlementItem(Ids.next("itm"), event, planId, costs, clock.instant());
        tenants.bind(caller).persist(item);
        if (event.origin() != ItemOrigin.PAYMENT) {
            post(
                    caller,
                    item,
                    event,
                    event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    amount(event));
        }
        post(caller, item, event, "fees", fees(event, costs));
        return item;
    }

    private void post(
            Caller caller, SettlementItem item, SettlementEvent event, String what, List<Ledger.Posting> postings) {
        if (!postings.isEmpty()) {
            ledger.post(caller, new Ledger.Entry(what, item.id(), "", event.businessOn(), event.at(), postings));
        }
    }

    private static List<Ledger.Posting> amount(SettlementEvent event) {
        Money amount = event.amount();
        return switch (event.kind()) {
            case CAPTURE, DISPUTE_WON ->
                List.of(debit(Account.CLEARING, amount), credit(Account.MERCHANT_PAYABLE, amount));
            case CAPTURE_UNDONE, REFUND, DISPUTE_OPENED ->
                List.of(debit(Account.MERCHANT_PAYABLE, amount), credit(Account.CLEARING, amount));
            case ADJUSTMENT -> List.of(debit(Account.ADJUSTMENTS, amount), credit(Account.MERCHANT_PAYABLE, amount));
            case PAYOUT_RETURNED ->
                List.of(debit(Account.PAYOUTS_IN_TRANSIT, amount), credit(Account.MERCHANT_PAYABLE, amount));
            case DISPUTE_LOST -> List.of();
        };
    }

    /** Interchange that comes back with a refund may equal its fee: nothing is owed more or less then, but it is booked all the same. */
    private static List<Ledger.Posting> fees(SettlementEvent event, Costs costs) {
        String currency = event.amount().currency();
        List<Ledger.Posting> postings = new ArrayList<>();
        long total = 0;
        total += fee(
                postings, Account.FEE_INTERCHANGE, currency, costs.interchange().amount());
        total += fee(postings, Account.FEE_SCHEME, currency, costs.scheme().amount());
        total += fee(postings, Account.FEE_MARKUP, currency, costs.markup().amount());
        Account other = event.kind() == ItemKind.REFUND ? Account.FEE_REFUND : Account.FEE_DISPUTE;
        total += fee(postings, other, currency, costs.other());
        if (total != 0) {
            postings.addFirst(debit(Account.MERCHANT_PAYABLE, new Money(total, currency)));
        }
        return postings;
    }

    private static long fee(List<Ledger.Posting> postings, Account account, String currency, long amount) {
        if (amount != 0) {
            postings.add(credit(account, new Money(amount, currency)));
        }
        return amount;
    }
}
