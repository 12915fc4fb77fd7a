package countinghouse.settlement.entity;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Money;
import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** From which balance to which a statement of the bank's leads; the next one of that account and currency begins where it ends. */
@Entity
@InsertAfter(BankReport.class)
@Table(name = "bank_statement")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = BankStatement.BEFORE,
        query = "select s from BankStatement s where s.account = :account and s.currency = :currency and s.madeAt < :at"
                + " order by s.madeAt desc, s.id desc")
@NamedQuery(
        name = BankStatement.AFTER,
        query = "select s from BankStatement s where s.account = :account and s.currency = :currency and s.madeAt > :at"
                + " order by s.madeAt, s.id")
public class BankStatement {
    public static final String BEFORE = "BankStatement.before";
    public static final String AFTER = "BankStatement.after";

    private static final int LONGEST = 64;

    @Id
    private String id;

    @Column(name = "report_id")
    private String reportId;

    private String account;
    private String reference;
    private String currency;

    @Column(name = "opening_minor")
    private long openingMinor;

    @Column(name = "closing_minor")
    private long closingMinor;

    @Column(name = "made_at")
    private Instant madeAt;

    protected BankStatement() {}

    /** @param account as {@link #account} stores it @param reference the bank's id of the statement */
    public record Of(String reportId, String account, String reference, Instant madeAt) {}

    public BankStatement(Of of, Money opening, Money closing) {
        this.id = idOf(of.account(), opening.currency(), of.reference());
        this.reportId = of.reportId();
        this.account = cut(of.account());
        this.reference = cut(of.reference());
        this.currency = opening.currency();
        this.openingMinor = opening.minor();
        this.closingMinor = closing.minor();
        this.madeAt = of.madeAt();
    }

    /** The same wherever the bank sends it again. */
    public static String idOf(String account, String currency, String reference) {
        return Hashes.sha256(String.join("|", account, currency, reference));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    public String id() {
        return id;
    }

    public String reportId() {
        return reportId;
    }

    public String account() {
        return account;
    }

    public String reference() {
        return reference;
    }

    public Money opening() {
        return new Money(openingMinor, currency);
    }

    public Money closing() {
        return new Money(closingMinor, currency);
    }

    public Instant madeAt() {
        return madeAt;
    }
}
