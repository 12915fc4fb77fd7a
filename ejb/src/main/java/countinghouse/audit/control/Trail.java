package countinghouse.audit.control;

import countinghouse.audit.Audit.Cursor;
import countinghouse.audit.Audit.TrailFilter;
import countinghouse.audit.Audit.TrailRow;
import countinghouse.audit.entity.AuditRow;
import countinghouse.audit.entity.AuditSeal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the trail of one tenant, each row with its seal. */
@Stateless
public class Trail {
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_EXPORT = 1_000;

    @Inject
    private TenantEntityManager tenants;

    public List<TrailRow> page(Caller bound, TrailFilter filter) {
        EntityManager entities = tenants.bind(bound);
        Cursor before = filter.before();
        String actor = filter.actor().strip();
        List<TrailRow> rows = entities
                .createNamedQuery("AuditRow.trail", AuditRow.class)
                .setParameter("from", filter.from())
                .setParameter("until", filter.until())
                .setParameter("actor", actor)
                .setParameter("name", "%" + actor.replaceAll("[!%_]", "!$0") + "%")
                .setParameter("action", filter.action().strip())
                .setParameter("subject", filter.subject().strip())
                .setParameter("all", seesAll(bound))
                .setParameter("at", before == null ? filter.until() : before.at())
                .setParameter("id", before == null ? "" : before.id())
                .setMaxResults(Math.clamp(filter.limit(), 1, LONGEST_PAGE))
                .getResultList()
                .stream()
                .map(AuditRow::row)
                .toList();
        return rows.isEmpty() ? rows : withSeals(entities, rows);
    }

    /** What was found on lists about a merchant is not for the merchant to read. */
    static boolean seesAll(Caller reader) {
        return reader.may(Permission.AUDIT_READ_ALL);
    }

    private static List<TrailRow> withSeals(EntityManager entities, List<TrailRow> rows) {
        Map<String, AuditSeal> seals = new HashMap<>();
        entities.createNamedQuery("AuditSeal.ofRows", AuditSeal.class)
                .setParameter("rows", rows.stream().map(TrailRow::id).toList())
                .getResultList()
                .forEach(seal -> seals.put(seal.rowId(), seal));
        List<TrailRow> found = new ArrayList<>();
        for (TrailRow row : rows) {
            AuditSeal seal = seals.get(row.id());
            found.add(seal == null ? row : seal.on(row));
        }
        return found;
    }

    public List<TrailRow> sealed(Caller bound, long after, int limit) {
        EntityManager entities = tenants.bind(bound);
        List<AuditSeal> seals = entities.createNamedQuery("AuditSeal.after", AuditSeal.class)
                .setParameter("after", after)
                .setMaxResults(Math.clamp(limit, 1, LONGEST_EXPORT))
                .getResultList();
        if (seals.isEmpty()) {
            return List.of();
        }
        Map<String, TrailRow> rows = new HashMap<>();
        entities.createNamedQuery("AuditRow.ofIds", AuditRow.class)
                .setParameter("ids", seals.stream().map(AuditSeal::rowId).toList())
                .getResultList()
                .forEach(row -> rows.put(row.row().id(), row.row()));
        List<TrailRow> found = new ArrayList<>();
        for (AuditSeal seal : seals) {
            TrailRow row = rows.get(seal.rowId());
            if (row != null) {
                found.add(seal.on(row));
            }
        }
        return found;
    }
}
