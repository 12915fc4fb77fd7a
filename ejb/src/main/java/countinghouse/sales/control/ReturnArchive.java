package countinghouse.sales.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.sales.entity.SaleRefund;
import countinghouse.sales.entity.SaleReturn;
import countinghouse.sales.entity.SaleReturnLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of returns. */
@ApplicationScoped
public class ReturnArchive {
    @Inject
    private TenantEntityManager tenants;

    public void add(Caller caller, ReturnRows rows) {
        var em = tenants.bind(caller);
        em.persist(rows.back());
        rows.lines().forEach(em::persist);
        rows.refunds().forEach(em::persist);
        em.flush();
    }

    public List<ReturnRows> ofSale(Caller caller, String saleId) {
        return rows(
                caller,
                tenants.bind(caller)
                        .createNamedQuery(SaleReturn.OF_SALE, SaleReturn.class)
                        .setParameter("sale", saleId)
                        .getResultList());
    }

    public List<ReturnRows> ofShift(Caller caller, String shiftId) {
        return rows(
                caller,
                tenants.bind(caller)
                        .createNamedQuery(SaleReturn.OF_SHIFT, SaleReturn.class)
                        .setParameter("shift", shiftId)
                        .getResultList());
    }

    public Optional<ReturnRows> ofRequest(Caller caller, String request) {
        return rows(
                        caller,
                        tenants.bind(caller)
                                .createNamedQuery(SaleReturn.OF_REQUEST, SaleReturn.class)
                                .setParameter("request", request)
                                .getResultList())
                .stream()
                .findFirst();
    }

    /** Ids of returns that have this refund: one, or none. */
    public List<String> ofRefund(Caller caller, String refundId) {
        return tenants.bind(caller)
                .createNamedQuery(SaleRefund.RETURNS_OF, String.class)
                .setParameter("refund", refundId)
                .getResultList();
    }

    /** The return, whose row is locked. */
    public ReturnRows locked(Caller caller, String returnId) {
        SaleReturn back = tenants.bind(caller).find(SaleReturn.class, returnId, LockModeType.PESSIMISTIC_WRITE);
        if (back == null) {
            throw new IllegalStateException("no return " + returnId);
        }
        return rows(caller, List.of(back)).getFirst();
    }

    private List<ReturnRows> rows(Caller caller, List<SaleReturn> returns) {
        if (returns.isEmpty()) {
            return List.of();
        }
        List<String> ids = returns.stream().map(SaleReturn::id).toList();
        Map<String, List<SaleReturnLine>> lines =
                of(caller, ids, SaleReturnLine.OF_RETURNS, SaleReturnLine.class).stream()
                        .collect(Collectors.groupingBy(SaleReturnLine::returnId));
        Map<String, List<SaleRefund>> refunds = of(caller, ids, SaleRefund.OF_RETURNS, SaleRefund.class).stream()
                .collect(Collectors.groupingBy(SaleRefund::returnId));
        return returns.stream()
                .map(back -> new ReturnRows(
                        back, lines.getOrDefault(back.id(), List.of()), refunds.getOrDefault(back.id(), List.of())))
                .toList();
    }

    private <T> List<T> of(Caller caller, List<String> returns, String name, Class<T> type) {
        return tenants.bind(caller)
                .createNamedQuery(name, type)
                .setParameter("returns", returns)
                .getResultList();
    }
}
