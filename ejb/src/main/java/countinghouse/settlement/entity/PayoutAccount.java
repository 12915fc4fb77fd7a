package countinghouse.settlement.entity;

import countinghouse.settlement.PayoutAccounts.Account;
import countinghouse.settlement.PayoutAccounts.AccountView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** Where a merchant is paid: PROPOSED → ACTIVE → REPLACED, or UNDONE; the account itself is sealed. */
@Entity
@Table(name = "payout_account")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = PayoutAccount.ALL, query = "select a from PayoutAccount a order by a.statedAt desc, a.id desc")
public class PayoutAccount {
    public static final String ALL = "PayoutAccount.all";

    /** States of an account. */
    public enum State {
        PROPOSED,
        ACTIVE,
        REPLACED,
        UNDONE
    }

    @Id
    private String id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private State state;

    private byte[] content;

    @Column(name = "last_four")
    private String lastFour;

    @Column(name = "stated_by")
    private String statedBy;

    @Column(name = "stated_by_name")
    private String statedByName;

    @Column(name = "stated_at")
    private Instant statedAt;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_by_name")
    private @Nullable String confirmedByName;

    @Column(name = "usable_from")
    private Instant usableFrom;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected PayoutAccount() {}

    /** Who stated it, and when. */
    public record Stated(String by, String name, Instant at) {}

    /** @param content sealed under the id */
    public PayoutAccount(String id, State state, byte[] content, String lastFour, Stated stated) {
        this.id = id;
        this.state = state;
        this.content = content.clone();
        this.lastFour = lastFour;
        this.statedBy = stated.by();
        this.statedByName = stated.name();
        this.statedAt = stated.at();
        this.usableFrom = stated.at();
    }

    public String id() {
        return id;
    }

    public State state() {
        return state;
    }

    public byte[] content() {
        return content.clone();
    }

    public Instant usableFrom() {
        return usableFrom;
    }

    public boolean isStatedBy(String actor) {
        return statedBy.equals(actor);
    }

    public boolean isConfirmed() {
        return confirmedBy != null;
    }

    public void activate(Stated confirmed, Instant from) {
        state = State.ACTIVE;
        confirmedBy = confirmed.by();
        confirmedByName = confirmed.name();
        usableFrom = from;
    }

    /** In use again, as before the change that was taken back. */
    public void restore() {
        state = State.ACTIVE;
        endedAt = null;
    }

    public void end(State how, Instant at) {
        state = how;
        endedAt = at;
    }

    public AccountView view(Account opened) {
        return new AccountView(
                id,
                state.name(),
                opened.holder(),
                opened.bankCode(),
                lastFour,
                statedBy,
                statedByName,
                statedAt,
                confirmedByName,
                usableFrom);
    }
}
