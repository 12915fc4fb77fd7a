package countinghouse.onboarding.control;

import countinghouse.kernel.Ids;
import countinghouse.onboarding.TimelineEntry;
import countinghouse.onboarding.entity.TimelineRow;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The way as the applicant sees it. */
@ApplicationScoped
public class Timeline {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    public void add(Caller caller, String code, Map<String, String> parameters) {
        tenants.bind(caller).persist(new TimelineRow(Ids.next("tml"), clock.instant(), code, Json.write(parameters)));
    }

    public List<TimelineEntry> entries(Caller caller) {
        return tenants.bind(caller).createNamedQuery("TimelineRow.all", TimelineRow.class).getResultList().stream()
                .map(row -> row.view(Json.readMap(row.parameters())))
                .toList();
    }
}
