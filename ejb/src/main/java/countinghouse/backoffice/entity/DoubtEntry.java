package countinghouse.backoffice.entity;

import countinghouse.backoffice.InDoubt.DoubtRow;
import countinghouse.payments.Doubts.DoubtView;
import countinghouse.payments.Doubts.Kind;
import countinghouse.payments.Doubts.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** Money of a merchant of which nobody knows whether it moved; there until it is known. Those that wait for a person come first. */
@Entity
@IdClass(RowKey.class)
@Table(name = "backoffice_doubt")
@NamedQuery(name = "DoubtEntry.all", query = "select d from DoubtEntry d order by d.state desc, d.openedAt, d.id")
@NamedQuery(name = "DoubtEntry.tenant", query = "select d.tenantId from DoubtEntry d where d.id = :id")
public class DoubtEntry {
    @Id
    private String id;

    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    private String merchant;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "payment_id")
    private String paymentId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;
    private String why;
    private int tries;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected DoubtEntry() {}

    public DoubtEntry(String tenantId, String merchant, DoubtView doubt) {
        this.id = doubt.id();
        this.tenantId = tenantId;
        this.merchant = merchant;
        this.kind = doubt.kind();
        this.paymentId = doubt.paymentId();
        this.amountMinor = doubt.amount().minor();
        this.currency = doubt.amount().currency();
        this.openedAt = doubt.openedAt();
        follow(doubt);
    }

    public void follow(DoubtView doubt) {
        state = doubt.state();
        why = doubt.why();
        tries = doubt.tries();
    }

    public DoubtRow row() {
        return new DoubtRow(id, merchant, kind, paymentId, state, amountMinor, currency, why, tries, openedAt);
    }
}
