package countinghouse.backoffice.control;

import countinghouse.audit.Audit;
import countinghouse.backoffice.CloseMonitor;
import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Closings;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the queued closes of all merchants as they are, rather than a copy that could lag behind them. */
@Stateless
@Local(CloseMonitor.class)
public class CloseMonitorBean implements CloseMonitor {
    private static final int SHORTEST_SEARCH = 2;
    private static final int LONGEST_SEARCH = 60;

    @Inject
    private Closings table;

    @Inject
    private Audit audit;

    @Override
    public Standing standing(Caller operator, Instant since) {
        operator.require(Permission.SETTLEMENT_READ);
        Map<CloseState, Integer> counts = new EnumMap<>(CloseState.class);
        table.tally()
                .forEach(tally -> counts.merge(
                        state(tally.givenUp(), tally.failed(), tally.begun()), tally.count(), Integer::sum));
        return new Standing(
                table.closedSince(since),
                counts.getOrDefault(CloseState.DUE, 0),
                counts.getOrDefault(CloseState.CLOSING, 0),
                counts.getOrDefault(CloseState.FAILED, 0),
                counts.getOrDefault(CloseState.GIVEN_UP, 0));
    }

    private static CloseState state(boolean givenUp, boolean failed, boolean begun) {
        if (givenUp) {
            return CloseState.GIVEN_UP;
        }
        if (failed) {
            return CloseState.FAILED;
        }
        return begun ? CloseState.CLOSING : CloseState.DUE;
    }

    @Override
    public List<LateClose> late(Caller operator) {
        operator.require(Permission.SETTLEMENT_READ);
        return table.due().stream().map(CloseMonitorBean::late).toList();
    }

    private static LateClose late(Closings.Due due) {
        return new LateClose(
                due.tenantId(),
                Objects.requireNonNullElse(due.merchant(), due.tenantId()),
                due.day(),
                state(due.givenUp(), due.error() != null, due.tries() > 0),
                due.tries(),
                new BusinessDay(ZoneId.of(due.zone()), due.cutOff()).endOf(due.day()),
                due.dueAt(),
                due.error(),
                due.closedThrough());
    }

    @Override
    public List<MerchantRow> find(Caller operator, String text) {
        operator.require(Permission.SETTLEMENT_READ);
        String asked = text.strip();
        if (asked.length() < SHORTEST_SEARCH || asked.length() > LONGEST_SEARCH) {
            return List.of();
        }
        return table.find(asked, isId(asked) ? asked : "").stream()
                .map(found -> new MerchantRow(
                        found.tenantId(),
                        Objects.requireNonNullElse(found.merchant(), found.tenantId()),
                        found.currency(),
                        found.closedThrough()))
                .toList();
    }

    private static boolean isId(String text) {
        return text.matches("mer_[0-9A-Za-z]{1,28}");
    }

    @Override
    public Caller open(Caller operator, String merchantId) {
        operator.require(Permission.SETTLEMENT_READ);
        if (!isId(merchantId) || table.find("", merchantId).isEmpty()) {
            throw Refusal.notFound("merchant");
        }
        Caller bound = operator.in(new TenantId(merchantId));
        audit.record(bound, "money.opened", merchantId, Map.of());
        return bound;
    }
}
