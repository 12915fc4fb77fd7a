package countinghouse.sales.control;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.PaymentState;
import countinghouse.platform.Caller;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.PaySale;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleTender;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The first transaction of further tenders for a sale that waits for them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TenderAdding {
    @Inject
    private SaleArchive archive;

    @Inject
    private Premises premises;

    @Inject
    private TenderRows tenders;

    @Inject
    private SaleClosing closing;

    public Begun begin(Caller caller, PaySale command) {
        SaleRules.checkKey(command.key());
        String request = Hashes.sha256(command.key());
        SaleRows rows = archive.locked(caller, command.saleId());
        List<SaleTender> known =
                rows.tenders().stream().filter(t -> t.isOf(request)).toList();
        if (!known.isEmpty()) {
            return replay(rows, known, command);
        }
        Sale sale = rows.sale();
        if (!sale.isHeld() || command.tenders().isEmpty()) {
            throw Refusal.conflict("sale.state");
        }
        if (rows.isUnanswered()) {
            throw Refusal.conflict("sale.running");
        }
        var store = premises.open(caller, sale.storeId(), sale.tillId());
        Money total = new Money(sale.total(), sale.currency());
        Bill bill = new Bill(total, sale.gifts(), sale.ownTip(), premises.cash(caller, store));
        Bill.Paid paid = bill.pay(rows.parts(), command.tenders(), true);
        sale.paid(paid.tips(), paid.rounding());
        var stored =
                tenders.store(caller, new TenderRows.Place(sale, rows.tenders().size(), request), command.tenders());
        SaleRows all = rows.and(stored.rows());
        if (stored.toAsk().isEmpty()) {
            closing.decide(caller, all);
        }
        archive.flush(caller);
        return new Begun(all, stored.toAsk(), false);
    }

    private static Begun replay(SaleRows rows, List<SaleTender> known, PaySale command) {
        boolean same = known.size() == command.tenders().size();
        for (int i = 0; same && i < known.size(); i++) {
            Tender tender = command.tenders().get(i);
            same = known.get(i).kind().equals(TenderRows.kind(tender))
                    && known.get(i).amount() == tender.amount().minor()
                    && known.get(i).tip() == tender.tip();
        }
        if (!same) {
            throw Refusal.invalid("sale.key-reused");
        }
        if (rows.anyCard(PaymentState.REQUESTED)) {
            throw Refusal.conflict("sale.running");
        }
        return new Begun(rows, List.of(), true);
    }
}
