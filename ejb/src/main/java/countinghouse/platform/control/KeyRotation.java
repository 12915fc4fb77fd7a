package countinghouse.platform.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Turnstile;
import countinghouse.platform.gateway.KeyManagement;
import countinghouse.platform.sql.KeyRotationTable;
import countinghouse.platform.sql.KeyRotationTable.Rotation;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Brings keys to where they are to be, by what is found and not by what is remembered: every data key wrapped by the present master key; and
 * while a rotation is open, every active data key one that was made for it, every value sealed by an active key, every key without values
 * retired. So it may be killed anywhere, run on two nodes, and be asked for twice.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyRotation {
    /** Before values that did not open are tried again. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    private KeyManagement management;

    @Inject
    private KeyRotationTable rotations;

    @Inject
    private TenantRotation tenants;

    @Inject
    private RotationSteps steps;

    @Inject
    private Clock clock;

    @Inject
    private Turnstile turnstile;

    private volatile Instant notBefore = Instant.EPOCH;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        turnstile.enter(this::run);
    }

    private void run() {
        followMaster();
        if (!clock.instant().isBefore(notBefore)) {
            rotations.open().ifPresent(this::rotate);
        }
    }

    private void followMaster() {
        String master = management.currentKeyId();
        for (TenantId tenant : rotations.wrappedOtherwise(master)) {
            tenants.rewrap(tenant, master);
        }
    }

    private void rotate(Rotation rotation) {
        steps.begin(rotation);
        List<TenantId> left = rotations.toRotate(rotation.id());
        long unreadable = 0;
        for (TenantId tenant : left) {
            unreadable += tenants.rotate(tenant, rotation).unreadable();
        }
        rotations.unreadable(rotation.id(), unreadable);
        notBefore = unreadable == 0 ? Instant.EPOCH : clock.instant().plus(PAUSE);
        if (unreadable == 0 && rotations.toRotate(rotation.id()).isEmpty()) {
            steps.finish(rotation);
        }
    }
}
