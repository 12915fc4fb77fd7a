package countinghouse.sales.entity;

/** Texts of the queries that add a merchant's trade up. All go by the shifts of the days: a sale counts to its shift's. */
final class TradeQueries {
    private static final String DAYS = " h.businessOn between :from and :through and h.currency = :currency";
    private static final String SOLD = " s.shiftId = h.id and s.state in :paid and" + DAYS;
    private static final String BACK = " r.shiftId = h.id and" + DAYS;

    static final String SHIFTS = "select count(h), count(h.openTillId) from Shift h where" + DAYS;

    static final String COUNTS = "select h.storeId, count(s) from Shift h, Sale s where" + SOLD + " group by h.storeId";

    static final String LINES =
            "select h.storeId, l.taxRate, sum(l.netMinor), sum(l.taxMinor) from Shift h, Sale s, SaleLine l"
                    + " where l.saleId = s.id and" + SOLD + " group by h.storeId, l.taxRate";

    static final String LINES_BACK =
            "select h.storeId, l.taxRate, sum(l.netMinor), sum(l.taxMinor) from Shift h, SaleReturn r, SaleReturnLine l"
                    + " where l.returnId = r.id and" + BACK + " group by h.storeId, l.taxRate";

    static final String TENDERS =
            "select t.kind, t.scheme, count(t), sum(t.amountMinor) from Shift h, Sale s, SaleTender t"
                    + " where t.saleId = s.id and t.state not in :dead and" + SOLD + " group by t.kind, t.scheme";

    static final String REFUNDS = "select f.means, sum(f.amountMinor) from Shift h, SaleReturn r, SaleRefund f"
            + " where f.returnId = r.id and" + BACK + " group by f.means";

    private TradeQueries() {}
}
