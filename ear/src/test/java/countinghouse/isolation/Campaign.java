package countinghouse.isolation;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Fingerprint;
import countinghouse.isolation.twin.Schema;
import countinghouse.isolation.twin.Table;
import countinghouse.isolation.twin.Twins;
import countinghouse.isolation.twin.Watch;
import countinghouse.isolation.world.Merchant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything one run has made: two tenants and what is known of both.
 *
 * @param one the attacker
 * @param two its twin, the victim, canaries in every row
 * @param waiting a third tenant in the middle of its process, for what lives in the engine
 */
public record Campaign(
        Schema schema,
        Twins twins,
        Merchant one,
        Merchant two,
        Merchant waiting,
        Findings findings,
        Coverage coverage) {
    private static final Map<String, Object> FIGURES = new LinkedHashMap<>();
    private static final Map<String, String> CAUGHT = new LinkedHashMap<>();
    private static Campaign running;
    private static Fingerprint before;
    private static long logSize;

    static void begin(Campaign campaign, long log) {
        running = campaign;
        before = Fingerprint.of(campaign.schema(), campaign.two().tenant());
        logSize = log;
    }

    /** What has changed at the twin since it was made; nobody but an attacker has touched it. */
    static List<String> changesAtTwin() {
        return before.changes(Fingerprint.of(running.schema(), running.two().tenant()));
    }

    /** Length of the server's log when the attacks began. */
    static long logSize() {
        return logSize;
    }

    static Campaign running() {
        if (running == null) {
            throw new IllegalStateException("there are no two tenants: see the first test of this class");
        }
        return running;
    }

    Set<String> tenantTables() {
        return schema.tenantTables().stream().map(Table::name).collect(Collectors.toSet());
    }

    /** Over the twin's rows; to be closed. */
    Watch watch() {
        return Watch.over(schema, two.tenant());
    }

    /** What found each mutant. */
    static Map<String, String> caught() {
        return CAUGHT;
    }

    static Map<String, Object> figures() {
        return FIGURES;
    }
}
