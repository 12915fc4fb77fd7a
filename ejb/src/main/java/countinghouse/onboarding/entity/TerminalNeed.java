package countinghouse.onboarding.entity;

import countinghouse.devices.TerminalFeatures.Network;
import countinghouse.devices.TerminalFeatures.Payment;
import countinghouse.devices.TerminalFeatures.Place;
import countinghouse.onboarding.TerminalAdvice;
import countinghouse.onboarding.TerminalNeeds;
import countinghouse.onboarding.TerminalNeeds.Extra;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What an applicant answered about terminals, and what was recommended to that; replaced whole. Its id is the application's. */
@Entity
@Table(name = "terminal_need")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "TerminalNeed.own", query = "select n from TerminalNeed n")
public class TerminalNeed {
    @Id
    private String id;

    @Version
    private long version;

    private String places = "";
    private int tills;
    private String payments = "";
    private String extras = "";
    private String networks = "";
    private String models = "";

    @Column(name = "table_version")
    private String tableVersion = "";

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected TerminalNeed() {}

    public TerminalNeed(String applicationId, Instant at) {
        this.id = applicationId;
        this.answeredAt = at;
    }

    public void answer(TerminalNeeds needs, TerminalAdvice advice, Instant at) {
        places = joined(needs.places());
        tills = needs.tills();
        payments = joined(needs.payments());
        extras = joined(needs.extras());
        networks = joined(needs.networks());
        models = joined(
                advice.picks().stream().map(TerminalAdvice.Pick::modelCode).toList());
        tableVersion = advice.tableVersion();
        answeredAt = at;
    }

    public TerminalNeeds needs() {
        return new TerminalNeeds(
                parted(places, Place::valueOf),
                tills,
                parted(payments, Payment::valueOf),
                parted(extras, Extra::valueOf),
                parted(networks, Network::valueOf));
    }

    public List<String> models() {
        return parted(models, Function.identity());
    }

    public int tills() {
        return tills;
    }

    public String tableVersion() {
        return tableVersion;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    private static String joined(List<?> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static <T> List<T> parted(String codes, Function<String, T> of) {
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split(",")).map(of).toList();
    }
}
