package countinghouse.platform.control;

import countinghouse.platform.Settings;
import countinghouse.platform.Turnstile;
import countinghouse.platform.sql.SealTable;
import countinghouse.platform.sql.SealedTable;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Numbers and chains audit and journal rows seconds after they were written, so that no counter's lock serialises a tenant's sales. The
 * heads and what was sealed last go to files as well: a tail cut off, or a chain made anew, in the database is seen there.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class.getName());

    /** Batches that go to the files in one write. */
    private static final int TOGETHER = 200;

    @Inject
    private SealTable table;

    @Inject
    private Clock clock;

    @Inject
    private Turnstile turnstile;

    private final SealFiles outside = new SealFiles(Path.of(Settings.required("DATA_DIR"), "seals"));

    private final SealerLooks looks = new SealerLooks();

    /** Kinds of which the files have all that the database has. */
    private final Set<SealedTable> caughtUp = EnumSet.noneOf(SealedTable.class);

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        turnstile.enter(this::run);
    }

    private void run() {
        Instant began = clock.instant();
        Map<SealedTable, Instant> since = new EnumMap<>(SealedTable.class);
        try {
            for (SealedTable kind : SealedTable.values()) {
                if (!caughtUp.contains(kind)) {
                    catchUp(kind);
                }
                since.put(kind, looks.since(kind, began));
            }
            seal(since);
            since.forEach((kind, from) -> looks.sealed(kind, began, from));
        } catch (RuntimeException | IOException e) {
            caughtUp.clear();
            looks.again();
            LOG.log(Level.WARNING, "sealer: is tried again", e);
        }
    }

    /** What a crash, or a full disk, kept from the files after it was sealed in the database. */
    private void catchUp(SealedTable kind) throws IOException {
        Map<String, Long> known = outside.numbers(kind);
        for (SealTable.Head head : table.heads(kind)) {
            long last = known.getOrDefault(head.tenantId(), 0L);
            if (head.number() > last) {
                List<SealTable.Sealed> missing = table.sealedAfter(kind, head.tenantId(), last);
                outside.keep(kind, List.of(new SealTable.Batch(head, missing)), clock.instant());
            }
        }
        caughtUp.add(kind);
    }

    /** A tenant's rows of all kinds in one transaction. */
    private void seal(Map<SealedTable, Instant> since) throws IOException {
        Set<String> tenants = new LinkedHashSet<>();
        since.forEach((kind, from) -> tenants.addAll(table.tenantsToSeal(kind, from)));
        Map<SealedTable, List<SealTable.Batch>> batches = new EnumMap<>(SealedTable.class);
        int waiting = 0;
        for (String tenant : tenants) {
            Map<SealedTable, SealTable.Batch> sealed;
            do {
                sealed = table.seal(tenant, since);
                sealed.forEach((kind, batch) ->
                        batches.computeIfAbsent(kind, any -> new ArrayList<>()).add(batch));
                waiting += sealed.size();
            } while (sealed.values().stream().anyMatch(batch -> batch.rows().size() == SealTable.AT_ONCE));
            if (waiting >= TOGETHER) {
                keep(batches);
                waiting = 0;
            }
        }
        keep(batches);
    }

    private void keep(Map<SealedTable, List<SealTable.Batch>> batches) throws IOException {
        for (Map.Entry<SealedTable, List<SealTable.Batch>> kind : batches.entrySet()) {
            outside.keep(kind.getKey(), kind.getValue(), clock.instant());
        }
        batches.clear();
    }
}
