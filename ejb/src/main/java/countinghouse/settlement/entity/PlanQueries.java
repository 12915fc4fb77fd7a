package countinghouse.settlement.entity;

/** The text of the question that a close asks: one round trip for what six tables hold. */
final class PlanQueries {
    static final String FOR_CLOSE = "select p,"
            + " (select y.carriedForwardMinor from SettlementBatch y where y.businessOn = :yesterday),"
            + " (select z.reserveBalanceMinor from SettlementBatch z where z.businessOn = :yesterday),"
            + " (select sum(w.reserveWithheldMinor) from SettlementBatch w where w.reserveReleaseOn = :day),"
            + " (select count(r) from ReserveRelease r where r.takenOn is null),"
            + " (select count(h) from PayoutHold h where h.liftedAt is null and :day between h.fromOn and h.untilOn),"
            + " (select count(q) from ManualPayout q where q.paidOn is null and q.takenBackAt is null)"
            + " from PricePlanRow p order by p.effectiveOn desc, p.agreedAt desc, p.id desc";

    private PlanQueries() {}
}
