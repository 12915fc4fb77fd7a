package countinghouse.audit.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.platform.OwnTransaction;
import countinghouse.platform.StatementAlarms;
import countinghouse.platform.Turnstile;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.Map;

/** Puts what the second lock refused into the platform's trail: the refused transaction itself was rolled back. */
@Singleton
public class AlarmRecorder {
    @Inject
    private Audit audit;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private Turnstile turnstile;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        turnstile.enter(() -> transaction.run(this::record));
    }

    private void record() {
        Caller caller = Caller.system("second-lock");
        for (StatementAlarms.Alarm alarm : StatementAlarms.take()) {
            Map<String, String> details = Map.of(
                    "reason", alarm.reason(),
                    "statement", alarm.statement(),
                    "tenant", String.valueOf(alarm.tenantId()));
            audit.record(caller, "statement.refused", String.valueOf(alarm.tenantId()), details);
        }
    }
}
