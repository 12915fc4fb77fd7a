package countinghouse.sales.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.WholeTransaction;
import countinghouse.sales.Returns;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Leads a return: taken back and booked, then cards refunded. */
@Stateless
@Local(Returns.class)
public class ReturnsBean implements Returns {
    @Inject
    private ReturnTaking taking;

    @Inject
    private ReturnRefunds refunds;

    @Inject
    private ReturnArchive archive;

    @Inject
    private Counter counter;

    @Inject
    private Clock clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ReturnView take(Caller caller, TakeBack command) {
        caller.require(Permission.REFUNDS_GIVE);
        counter.sale(caller, command.saleId());
        ReturnRows rows = WholeTransaction.run(() -> taking.begin(caller, command, clock.instant()));
        return refunds.ask(caller, rows).view();
    }

    @Override
    public List<ReturnView> of(Caller caller, String saleId) {
        caller.require(Permission.SALES_READ, Permission.SALES_READ_OWN, Permission.REFUNDS_GIVE);
        counter.sale(caller, saleId);
        return archive.ofSale(caller, saleId).stream().map(ReturnRows::view).toList();
    }
}
