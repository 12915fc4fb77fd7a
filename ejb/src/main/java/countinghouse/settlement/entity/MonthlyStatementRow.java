package countinghouse.settlement.entity;

import countinghouse.kernel.Hashes;
import countinghouse.platform.Json;
import countinghouse.settlement.MonthlyStatement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A month's figures as they were frozen; written once, a correction is a new revision. */
@Entity
@Table(name = "monthly_statement")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = MonthlyStatementRow.OF_PERIOD,
        query = "select s from MonthlyStatementRow s where s.period = :period order by s.revision desc")
@NamedQuery(
        name = MonthlyStatementRow.NEWEST,
        query = "select s.period, s.revision, s.madeAt from MonthlyStatementRow s where s.revision ="
                + " (select max(n.revision) from MonthlyStatementRow n where n.period = s.period)"
                + " order by s.period desc")
@NamedQuery(
        name = MonthlyStatementRow.VOLUMES,
        query = "select i.scheme, i.product, i.entryMode, i.kind, count(i), sum(i.amountMinor),"
                + " sum(i.interchangeMinor + i.schemeMinor + i.markupMinor) from SettlementItem i"
                + " where i.businessOn between :from and :through and i.kind in :kinds"
                + " group by i.scheme, i.product, i.entryMode, i.kind order by i.scheme, i.product, i.entryMode")
@NamedQuery(
        name = MonthlyStatementRow.INTERCHANGE,
        query = "select i.planId, i.tariffRow, i.interchangeRate, i.interchangeFixed, i.kind, count(i),"
                + " sum(i.amountMinor), sum(i.interchangeMinor) from SettlementItem i"
                + " where i.businessOn between :from and :through and i.kind in :kinds"
                + " group by i.planId, i.tariffRow, i.interchangeRate, i.interchangeFixed, i.kind order by i.tariffRow")
@NamedQuery(
        name = MonthlyStatementRow.SCHEME_FEES,
        query = "select i.scheme, i.schemeRate, i.schemeFixed, i.kind, count(i), sum(i.amountMinor), sum(i.schemeMinor)"
                + " from SettlementItem i where i.businessOn between :from and :through and i.kind in :kinds"
                + " group by i.scheme, i.schemeRate, i.schemeFixed, i.kind order by i.scheme")
@NamedQuery(
        name = MonthlyStatementRow.MARKUP,
        query = "select i.markupRate, i.markupFixed, i.kind, count(i), sum(i.amountMinor), sum(i.markupMinor)"
                + " from SettlementItem i where i.businessOn between :from and :through and i.kind in :kinds"
                + " group by i.markupRate, i.markupFixed, i.kind order by i.markupRate")
@NamedQuery(
        name = MonthlyStatementRow.OTHER_FEES,
        query = "select i.kind, i.otherMinor, count(i), sum(i.interchangeMinor), sum(i.schemeMinor)"
                + " from SettlementItem i where i.businessOn between :from and :through and i.kind in :kinds"
                + " group by i.kind, i.otherMinor order by i.kind")
@NamedQuery(
        name = MonthlyStatementRow.ITEMS,
        query = "select i from SettlementItem i where i.businessOn between :from and :through and i.kind in :kinds"
                + " order by i.businessOn, i.occurredAt, i.id")
@NamedQuery(
        name = MonthlyStatementRow.OPENED_BEFORE,
        query = "select i from SettlementItem i where i.reference in :references and i.businessOn < :from"
                + " order by i.businessOn, i.occurredAt, i.id")
public class MonthlyStatementRow {
    public static final String VOLUMES = "MonthlyStatementRow.volumes";
    public static final String INTERCHANGE = "MonthlyStatementRow.interchange";
    public static final String SCHEME_FEES = "MonthlyStatementRow.schemeFees";
    public static final String MARKUP = "MonthlyStatementRow.markup";
    public static final String OTHER_FEES = "MonthlyStatementRow.otherFees";
    public static final String ITEMS = "MonthlyStatementRow.items";
    public static final String OPENED_BEFORE = "MonthlyStatementRow.openedBefore";
    public static final String NEWEST = "MonthlyStatementRow.newest";
    public static final String OF_PERIOD = "MonthlyStatementRow.ofPeriod";

    @Id
    private String id;

    private String period;
    private int revision;
    private String figures;
    private String sha256;

    @Column(name = "made_at")
    private Instant madeAt;

    protected MonthlyStatementRow() {}

    public MonthlyStatementRow(String id, MonthlyStatement statement) {
        this.id = id;
        this.period = statement.cover().period().toString();
        this.revision = statement.cover().revision();
        this.figures = Json.write(statement);
        this.sha256 = Hashes.sha256(figures);
        this.madeAt = statement.cover().madeAt();
    }

    public String id() {
        return id;
    }

    public int revision() {
        return revision;
    }

    public MonthlyStatement statement() {
        return Json.read(figures, MonthlyStatement.class);
    }
}
