package countinghouse.backoffice.control;

import countinghouse.backoffice.Backoffice.AlertRow;
import countinghouse.backoffice.Backoffice.Audited;
import countinghouse.backoffice.Backoffice.QueueFigures;
import countinghouse.backoffice.Backoffice.QueueFilter;
import countinghouse.backoffice.Backoffice.QueueRow;
import countinghouse.backoffice.entity.CaseAlert;
import countinghouse.backoffice.entity.QueueCase;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The underwriters' queue: rows and figures. */
@Stateless
public class CaseQueue {
    private static final int LONGEST_PAGE = 200;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    public List<QueueRow> list(Caller caller, QueueFilter filter) {
        String query = switch (filter.sort()) {
            case "NEWEST" -> "QueueCase.byNewest";
            case "VOLUME" -> "QueueCase.byVolume";
            case "RISK" -> "QueueCase.byRisk";
            default -> "QueueCase.list";
        };
        return filtered(tenants.platform().createNamedQuery(query, QueueCase.class), caller, filter)
                .setFirstResult(filter.offset())
                .setMaxResults(Math.min(filter.limit(), LONGEST_PAGE))
                .getResultList()
                .stream()
                .map(QueueCase::row)
                .toList();
    }

    /** How many there are; costs a look at each open case, so it is for filters that have a text only. */
    public long found(Caller caller, QueueFilter filter) {
        return filtered(tenants.platform().createNamedQuery("QueueCase.found", Long.class), caller, filter)
                .getSingleResult();
    }

    /** The open cases, counted once for any number of filters without a text. */
    public List<ViewCounts.Tally> tally() {
        return tenants.platform().createNamedQuery("QueueCase.tally", Object[].class).getResultList().stream()
                .map(row -> new ViewCounts.Tally(
                        (String) row[0], (String) row[1], (String) row[2], (String) row[3], (long) row[4]))
                .toList();
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, Caller caller, QueueFilter filter) {
        List<String> stages = stages(filter.view());
        return query.setParameter("stage1", stage(stages, 0))
                .setParameter("stage2", stage(stages, 1))
                .setParameter("stage3", stage(stages, 2))
                .setParameter("stage4", stage(stages, 3))
                .setParameter("owner", filter.view().equals("MINE") ? caller.actor() : "")
                .setParameter("unclaimed", filter.view().equals("UNCLAIMED"))
                .setParameter("country", filter.country())
                .setParameter("level", filter.level())
                .setParameter("text", "%" + filter.text().strip() + "%");
    }

    public List<AlertRow> alerts() {
        return tenants
                .platform()
                .createNamedQuery("CaseAlert.all", CaseAlert.class)
                .setMaxResults(LONGEST_PAGE)
                .getResultList()
                .stream()
                .map(CaseAlert::row)
                .toList();
    }

    /** The first 20 merchants that match. */
    public List<Audited> audited(String text) {
        return tenants
                .platform()
                .createNamedQuery("QueueCase.audited", QueueCase.class)
                .setParameter("text", "%" + text.replaceAll("[!%_]", "!$0") + "%")
                .setMaxResults(20)
                .getResultList()
                .stream()
                .map(found -> new Audited(
                        found.tenantId(), found.row().merchant(), found.row().number()))
                .toList();
    }

    public boolean unknown(String tenantId) {
        return tenants.platform()
                .createNamedQuery("QueueCase.ofTenant", QueueCase.class)
                .setParameter("tenant", tenantId)
                .getResultList()
                .isEmpty();
    }

    /** The text of the statement is one, however many stages a view has: it stands on a list. */
    private static String stage(List<String> stages, int place) {
        return stages.get(Math.min(place, stages.size() - 1));
    }

    static List<String> stages(String view) {
        return switch (view) {
            case "MINE" -> List.of("IN_REVIEW", "PROPOSED", "WAITING");
            case "UNCLAIMED" -> List.of("IN_REVIEW");
            case "VERIFYING" -> List.of("SUBMITTED");
            case "SECOND" -> List.of("PROPOSED");
            case "WAITING" -> List.of("WAITING");
            case "DECIDED" -> List.of("APPROVE", "DECLINE", "WITHDRAWN", "EXPIRED");
            default -> List.of("SUBMITTED", "IN_REVIEW", "PROPOSED", "WAITING");
        };
    }

    public QueueFigures figures(Caller caller) {
        Instant now = clock.instant();
        return new QueueFigures(
                count("SUBMITTED", "", false) + count("IN_REVIEW", "", false),
                one("QueueCase.overdue", "now", now),
                count("IN_REVIEW", "", true),
                count("IN_REVIEW", caller.actor(), false),
                one("QueueCase.decidedSince", "since", now.truncatedTo(ChronoUnit.DAYS)),
                median(now.minus(Duration.ofDays(90))));
    }

    private long count(String stage, String owner, boolean unclaimed) {
        return tenants.platform()
                .createNamedQuery("QueueCase.count", Long.class)
                .setParameter("stage", stage)
                .setParameter("owner", owner)
                .setParameter("unclaimed", unclaimed)
                .getSingleResult();
    }

    private long one(String query, String parameter, Instant value) {
        return tenants.platform()
                .createNamedQuery(query, Long.class)
                .setParameter(parameter, value)
                .getSingleResult();
    }

    private @Nullable Long median(Instant since) {
        long decided = one("QueueCase.decidedSince", "since", since);
        if (decided == 0) {
            return null;
        }
        TypedQuery<Long> minutes = tenants.platform()
                .createNamedQuery("QueueCase.minutes", Long.class)
                .setParameter("since", since);
        return minutes.setFirstResult((int) (decided / 2)).setMaxResults(1).getSingleResult();
    }
}
