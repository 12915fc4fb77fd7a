package countinghouse.settlement.entity;

import countinghouse.settlement.PayoutDesk.FileRow;
import countinghouse.settlement.gateway.TransferFile;
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

/** A file for the bank, stored whole and sealed before it is sent: READY → SENDING → SENT; DIFFERS when another lies there under its name. */
@Entity
@Table(name = "bank_file")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = BankFile.NEWEST, query = "select f from BankFile f order by f.madeAt desc, f.id desc")
@NamedQuery(name = BankFile.UNSENT, query = "select f from BankFile f where f.state in :states order by f.id")
@NamedQuery(name = BankFile.OF_MESSAGE, query = "select f from BankFile f where f.messageId = :message")
public class BankFile {
    public static final String NEWEST = "BankFile.newest";
    public static final String UNSENT = "BankFile.unsent";
    public static final String OF_MESSAGE = "BankFile.ofMessage";

    /** States of a file. */
    public enum State {
        READY,
        SENDING,
        SENT,
        DIFFERS
    }

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "message_id")
    private String messageId;

    @Enumerated(EnumType.STRING)
    private State state = State.READY;

    private String currency;
    private int payouts;

    @Column(name = "total_minor")
    private long totalMinor;

    private byte[] content;
    private String sha256;
    private int tries;
    private String trouble = "";
    private String answer = "";

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    protected BankFile() {}

    /** @param content sealed under the id @param sha256 of the file as it is sent */
    public BankFile(String id, TransferFile file, byte[] content, String sha256) {
        this.id = id;
        this.messageId = file.messageId();
        this.currency = file.currency();
        this.payouts = file.transfers().size();
        this.totalMinor = file.transfers().stream()
                .mapToLong(transfer -> transfer.amount().minor())
                .sum();
        this.content = content.clone();
        this.sha256 = sha256;
        this.madeAt = file.createdAt();
    }

    public String id() {
        return id;
    }

    public String messageId() {
        return messageId;
    }

    public State state() {
        return state;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Stored before anything leaves: from now on it may lie at the bank. */
    public void sending() {
        if (state == State.READY) {
            state = State.SENDING;
        }
        tries++;
    }

    public void sent(Instant at) {
        if (state != State.SENT) {
            state = State.SENT;
            sentAt = at;
            trouble = "";
        }
    }

    public void trouble(String word) {
        trouble = word;
    }

    public void differs() {
        state = State.DIFFERS;
        trouble = "another-file";
    }

    public void answered(String status) {
        answer = status;
    }

    public FileRow row() {
        return new FileRow(
                id,
                messageId,
                state.name(),
                currency,
                payouts,
                totalMinor,
                sha256,
                tries,
                trouble,
                answer,
                madeAt,
                sentAt);
    }
}
