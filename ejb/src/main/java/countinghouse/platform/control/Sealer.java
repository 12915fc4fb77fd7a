package countinghouse.platform.control;

import countinghouse.platform.Settings;
import countinghouse.platform.sql.SealTable;
import countinghouse.platform.sql.SealedTable;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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

    /** Tenants whose seals go to the files in one write. */
    private static final int TOGETHER = 200;

    @Inject
    private SealTable table;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private final SealFiles outside = new SealFiles(Path.of(Settings.required("DATA_DIR"), "seals"));

    private final Turnstile turnstile = new Turnstile();

    private final SealerLooks looks = new SealerLooks();

    /** Kinds of which the files have all that the database has. */
    private final Set<SealedTable> caughtUp = EnumSet.noneOf(SealedTable.class);

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        turnstile.enter(executor, this::run);
    }

    private void run() {
        for (SealedTable kind : SealedTable.values()) {
            try {
                seal(kind);
            } catch (RuntimeException | IOException e) {
                caughtUp.remove(kind);
                looks.again(kind);
                LOG.log(Level.WARNING, "sealer: " + kind + " is tried again", e);
            }
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

    private void seal(SealedTable kind) throws IOException {
        if (!caughtUp.contains(kind)) {
            catchUp(kind);
        }
        Instant began = clock.instant();
        Instant since = looks.since(kind, began);
        List<SealTable.Batch> batches = new ArrayList<>();
        for (String tenant : table.tenantsToSeal(kind, since)) {
            do {
                batches.add(table.seal(kind, tenant, since));
            } while (batches.getLast().rows().size() == SealTable.AT_ONCE);
            if (batches.size() >= TOGETHER) {
                keep(kind, batches);
            }
        }
        keep(kind, batches);
        looks.sealed(kind, began, since);
    }

    private void keep(SealedTable kind, List<SealTable.Batch> batches) throws IOException {
        if (!batches.isEmpty()) {
            outside.keep(kind, batches, clock.instant());
            batches.clear();
        }
    }
}
