package countinghouse.sales.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.sales.SaleState;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleGift;
import countinghouse.sales.entity.SaleLine;
import countinghouse.sales.entity.SaleTender;
import countinghouse.sales.entity.Shift;
import countinghouse.sales.entity.ZReportRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of sales and shifts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SaleArchive {
    private static final int MOST_LISTED = 500;
    private static final int MOST_PENDING = 20;
    private static final int CHUNK = 500;

    @Inject
    private TenantEntityManager tenants;

    public void add(Caller caller, Object row) {
        tenants.bind(caller).persist(row);
    }

    public void flush(Caller caller) {
        tenants.bind(caller).flush();
    }

    public Optional<SaleRows> ofKey(Caller caller, String key) {
        return first(query(caller, Sale.OF_KEY, Sale.class).setParameter("key", key))
                .map(sale -> rows(caller, sale));
    }

    public SaleRows rows(Caller caller, String saleId) {
        return rows(caller, found(tenants.bind(caller).find(Sale.class, saleId)));
    }

    public SaleRows locked(Caller caller, String saleId) {
        return rows(caller, lockedSale(caller, saleId));
    }

    /** The sale's own row, locked; with the lines and tenders as they were read before: those of a sale at work do not change. */
    public SaleRows locked(Caller caller, SaleRows before) {
        return new SaleRows(lockedSale(caller, before.sale().id()), before.lines(), before.tenders(), before.gifts());
    }

    private Sale lockedSale(Caller caller, String saleId) {
        return found(tenants.bind(caller).find(Sale.class, saleId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Writes what became of a tender, also of one that was read in another transaction. */
    public void save(Caller caller, SaleTender tender) {
        EntityManager em = tenants.bind(caller);
        if (!em.contains(tender)) {
            tender.write(em.createNamedQuery(SaleTender.UPDATE).setFlushMode(FlushModeType.COMMIT));
        }
    }

    /** Newest first. */
    public List<SaleRows> ofDay(Caller caller, String tillId, LocalDate day) {
        return rows(
                caller,
                query(caller, Sale.OF_DAY, Sale.class)
                        .setParameter("till", tillId)
                        .setParameter("day", day)
                        .setMaxResults(MOST_LISTED)
                        .getResultList());
    }

    /** Without an answer, the newest first; few. */
    public List<SaleRows> pending(Caller caller, String tillId) {
        return rows(
                caller,
                query(caller, Sale.OF_TILL_AND_STATE, Sale.class)
                        .setParameter("till", tillId)
                        .setParameter("state", SaleState.PENDING)
                        .setMaxResults(MOST_PENDING)
                        .getResultList());
    }

    /** In the order of their numbers. */
    public List<SaleRows> ofShift(Caller caller, String shiftId) {
        return rows(
                caller,
                query(caller, Sale.OF_SHIFT, Sale.class)
                        .setParameter("shift", shiftId)
                        .getResultList());
    }

    public long count(Caller caller, String shiftId, Collection<SaleState> states) {
        return query(caller, Sale.COUNT_OF_SHIFT, Long.class)
                .setParameter("shift", shiftId)
                .setParameter("states", states)
                .getSingleResult();
    }

    public Optional<Shift> openShift(Caller caller, String tillId) {
        return first(query(caller, Shift.OPEN, Shift.class).setParameter("till", tillId));
    }

    public Optional<Shift> openShiftLocked(Caller caller, String tillId) {
        return first(query(caller, Shift.OPEN_LOCKED, Shift.class).setParameter("till", tillId));
    }

    public Optional<Shift> shift(Caller caller, String shiftId) {
        return Optional.ofNullable(tenants.bind(caller).find(Shift.class, shiftId));
    }

    public Optional<Shift> lastShift(Caller caller, String tillId) {
        return first(query(caller, Shift.OF_TILL, Shift.class).setParameter("till", tillId));
    }

    public Optional<ZReportRow> zReport(Caller caller, String reportId) {
        return Optional.ofNullable(tenants.bind(caller).find(ZReportRow.class, reportId));
    }

    private SaleRows rows(Caller caller, Sale sale) {
        return rows(caller, List.of(sale)).getFirst();
    }

    /** Three statements for many sales, the sales, their lines, their tenders; one more when some load gift cards. */
    private List<SaleRows> rows(Caller caller, List<Sale> sales) {
        Map<String, List<SaleLine>> lines = ofSales(caller, sales, SaleLine.OF_SALES, SaleLine.class).stream()
                .collect(Collectors.groupingBy(SaleLine::saleId));
        Map<String, List<SaleTender>> tenders = ofSales(caller, sales, SaleTender.OF_SALES, SaleTender.class).stream()
                .collect(Collectors.groupingBy(SaleTender::saleId));
        List<Sale> loading = sales.stream().filter(sale -> sale.gifts() > 0).toList();
        Map<String, List<SaleGift>> gifts = ofSales(caller, loading, SaleGift.OF_SALES, SaleGift.class).stream()
                .collect(Collectors.groupingBy(SaleGift::saleId));
        return sales.stream()
                .map(sale -> new SaleRows(
                        sale,
                        lines.getOrDefault(sale.id(), List.of()),
                        tenders.getOrDefault(sale.id(), List.of()),
                        gifts.getOrDefault(sale.id(), List.of())))
                .toList();
    }

    private <T> List<T> ofSales(Caller caller, List<Sale> sales, String name, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (int from = 0; from < sales.size(); from += CHUNK) {
            List<String> ids = sales.subList(from, Math.min(from + CHUNK, sales.size())).stream()
                    .map(Sale::id)
                    .toList();
            found.addAll(query(caller, name, type).setParameter("sales", ids).getResultList());
        }
        return found;
    }

    private <T> TypedQuery<T> query(Caller caller, String name, Class<T> type) {
        return tenants.bind(caller).createNamedQuery(name, type);
    }

    private static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst();
    }

    private static Sale found(@Nullable Sale sale) {
        if (sale == null) {
            throw Refusal.notFound("sale");
        }
        return sale;
    }
}
