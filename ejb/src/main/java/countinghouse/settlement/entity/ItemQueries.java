package countinghouse.settlement.entity;

/** Texts of the queries by which a merchant looks through its transactions: one condition, several orders. */
final class ItemQueries {
    private static final String FITS = " where i.businessOn between :from and :through and i.kind in :kinds"
            + " and (:part = '' or (:part = 'INTERCHANGE' and i.interchangeMinor <> 0)"
            + " or (:part = 'SCHEME' and i.schemeMinor <> 0) or (:part = 'MARKUP' and i.markupMinor <> 0)"
            + " or (:part = 'OTHER' and i.otherMinor <> 0))"
            + " and (:scheme = '' or i.scheme = :scheme or i.captureId in"
            + " (select c.id from SettlementItem c where c.scheme = :scheme and c.kind = :capture))"
            + " and abs(i.amountMinor) between :least and :most"
            + " and (:text = '' or i.reference like :text escape '!' or i.ofReference like :text escape '!')";

    static final String NEWEST = "select i from SettlementItem i" + FITS
            + " and (i.occurredAt < :at or (i.occurredAt = :at and i.id < :id)) order by i.occurredAt desc, i.id desc";

    static final String OLDEST = "select i from SettlementItem i" + FITS
            + " and (i.occurredAt > :at or (i.occurredAt = :at and i.id > :id)) order by i.occurredAt, i.id";

    static final String LARGEST = "select i from SettlementItem i" + FITS
            + " and (abs(i.amountMinor) < :amount or (abs(i.amountMinor) = :amount and i.id < :id))"
            + " order by abs(i.amountMinor) desc, i.id desc";

    static final String SUMS =
            "select i.kind, count(i), sum(i.amountMinor), sum(i.interchangeMinor), sum(i.schemeMinor),"
                    + " sum(i.markupMinor), sum(i.otherMinor) from SettlementItem i" + FITS + " group by i.kind";

    static final String SUMS_AFTER =
            "select i.businessOn, i.kind, count(i), sum(i.amountMinor), sum(i.interchangeMinor),"
                    + " sum(i.schemeMinor), sum(i.markupMinor), sum(i.otherMinor) from SettlementItem i"
                    + " where i.businessOn > :day group by i.businessOn, i.kind";

    private ItemQueries() {}

    static final String OF_REFERENCES =
            "select i from SettlementItem i where i.reference in :references or i.ofReference in :references";
}
