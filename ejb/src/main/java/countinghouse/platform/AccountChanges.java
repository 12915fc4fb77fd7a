package countinghouse.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changed accounts for payouts of all merchants that wait for a second person; the accounts themselves stay sealed. */
public interface AccountChanges {
    /** The oldest first, the first 100. */
    List<Waiting> waiting();

    /** @param merchant null without a trading name @param lastFour of the number that is proposed */
    record Waiting(
            String tenantId,
            @Nullable String merchant,
            String accountId,
            String lastFour,
            String statedBy,
            Instant statedAt) {}
}
