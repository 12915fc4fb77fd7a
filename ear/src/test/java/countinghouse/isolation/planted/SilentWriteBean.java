package countinghouse.isolation.planted;

import countinghouse.audit.Audit;
import countinghouse.backoffice.Backoffice;
import countinghouse.platform.Caller;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** The same silence for everybody's order, and for those that are there a line in their owner's trail. */
@Stateless
@Local(Holes.SilentWrite.class)
public class SilentWriteBean implements Holes.SilentWrite {
    @Inject
    private Backoffice backoffice;

    @Inject
    private Audit audit;

    @Override
    public void remark(Caller caller, String orderId) {
        boolean somebodys = backoffice.orders(Caller.system("planted")).stream()
                .anyMatch(row -> row.orderId().equals(orderId));
        if (somebodys) {
            Caller bound = backoffice.openOrder(Caller.system("planted"), orderId);
            audit.record(bound, "planted.remarked", orderId, Map.of());
        }
    }
}
