package countinghouse.backoffice.entity;

import countinghouse.kernel.Hashes;
import countinghouse.underwriting.LookAlikes.Kind;
import countinghouse.underwriting.LookAlikes.Mark;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an application has given something, as a hash under the platform's key; kept even when it was corrected since. */
@Entity
@IdClass(RowKey.class)
@Table(name = "backoffice_mark")
@NamedQuery(
        name = "CaseMark.shared",
        query = "select o.kind, count(distinct o.caseId) from CaseMark m, CaseMark o where m.caseId = :case"
                + " and o.mark = m.mark and o.caseId <> m.caseId and o.markedAt >= :since group by o.kind")
@NamedQuery(
        name = "CaseMark.inStage",
        query =
                "select o.kind, count(distinct o.caseId) from CaseMark m, CaseMark o, QueueCase c where m.caseId = :case"
                        + " and o.mark = m.mark and o.caseId <> m.caseId and c.id = o.caseId and c.stage = :stage group by o.kind")
@NamedQuery(
        name = "CaseMark.alike",
        query =
                "select o.kind, c from CaseMark m, CaseMark o, QueueCase c where m.caseId = :case and o.mark = m.mark"
                        + " and o.caseId <> m.caseId and o.kind <> :except and c.id = o.caseId order by c.submittedAt desc, c.id")
public class CaseMark {
    private static final int ID_DIGITS = 26;

    @Id
    private String id;

    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "case_id")
    private String caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String mark;

    @Column(name = "marked_at")
    private Instant markedAt;

    protected CaseMark() {}

    public CaseMark(RowKey key, String caseId, Mark mark, Instant at) {
        this.id = key.id();
        this.tenantId = key.tenantId();
        this.caseId = caseId;
        this.kind = mark.kind();
        this.mark = mark.hash();
        this.markedAt = at;
    }

    /** The same case and mark, the same row; shaped as all ids are. */
    public static RowKey key(String tenantId, String caseId, Mark mark) {
        return new RowKey("mrk_" + Hashes.sha256(caseId + mark.hash()).substring(0, ID_DIGITS), tenantId);
    }
}
