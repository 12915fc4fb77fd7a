package countinghouse.isolation.attack;

import countinghouse.backoffice.entity.RowKey;
import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.server.ServerSession;

/** All entities of the running persistence unit: found by the twin's ids, and asked by every named query, bound to the attacker. */
public final class Entities {
    public static final String KIND = "entities";
    public static final String QUERIES = "named queries";
    /** Rows of tenants that the platform's people list: keyed by their tenant without EclipseLink's help, and held by the second lock. */
    private static final Set<String> PROJECTIONS =
            Set.of("QueueCase", "OrderEntry", "CaseAlert", "CaseMark", "DoubtEntry");

    private static final String OF_PLATFORM = "the platform's own rows: they belong to no tenant";

    private final Source source;
    private final UserTransaction transaction;

    public Entities(Source source, UserTransaction transaction) {
        this.source = source;
        this.transaction = transaction;
    }

    /** Where EntityManagers come from; without a caller an unbound one. */
    public interface Source {
        EntityManager of(Caller caller);
    }

    public static Source of(TenantEntityManager tenants) {
        return caller -> caller == null ? tenants.platform() : tenants.bind(caller);
    }

    private interface Work<T> {
        T with(EntityManager entities) throws Exception;
    }

    private <T> T undone(Caller caller, Work<T> work) throws Exception {
        transaction.begin();
        try {
            return work.with(source.of(caller));
        } finally {
            transaction.rollback();
        }
    }

    private ServerSession session() throws Exception {
        return undone(null, entities -> entities.getEntityManagerFactory().unwrap(ServerSession.class));
    }

    /** Columns that are mapped to an enumeration or a yes and no. */
    public Set<String> listedColumns() throws Exception {
        Set<String> listed = new HashSet<>();
        for (ClassDescriptor descriptor : session().getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof AbstractDirectMapping direct && isListed(direct)) {
                    listed.add((direct.getField().getTableName() + "."
                                    + direct.getField().getName())
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        return listed;
    }

    private static boolean isListed(AbstractDirectMapping mapping) {
        Class<?> type = mapping.getAttributeClassification();
        return type != null && (type.isEnum() || type == Boolean.class || type == boolean.class);
    }

    /** Entities of a table with tenants that carry none; tables by name. */
    public List<String> unbound(Set<String> tenantTables) throws Exception {
        List<String> unbound = new ArrayList<>();
        for (ClassDescriptor descriptor : session().getDescriptors().values()) {
            String table = descriptor.getTables().isEmpty()
                    ? ""
                    : descriptor.getTables().getFirst().getName();
            String name = descriptor.getJavaClass().getSimpleName();
            boolean tenants = tenantTables.contains(table.toLowerCase(Locale.ROOT));
            if (tenants && !descriptor.hasMultitenantPolicy() && !PROJECTIONS.contains(name)) {
                unbound.add(name + " maps " + table + " without its tenant");
            }
        }
        return unbound;
    }

    private static boolean isPlatforms(ClassDescriptor descriptor, Set<String> tenantTables) {
        return !descriptor.getTables().isEmpty()
                && !tenantTables.contains(
                        descriptor.getTables().getFirst().getName().toLowerCase(Locale.ROOT));
    }

    /** @param tenantTables tables whose rows carry a tenant; entities of others are the platform's */
    public void run(Known known, Set<String> tenantTables, Findings findings, Coverage coverage) throws Exception {
        Caller attacker = new Caller(
                known.column("merchant.id"), "usr_isolation", "Attacker", Set.of(countinghouse.platform.Role.OWNER));
        Set<String> platform = new HashSet<>();
        for (ClassDescriptor descriptor : session().getDescriptors().values()) {
            String name = descriptor.getJavaClass().getSimpleName();
            coverage.there(KIND, name);
            if (isPlatforms(descriptor, tenantTables)) {
                coverage.excuse(KIND, name, OF_PLATFORM);
                platform.add(name);
                continue;
            }
            if (PROJECTIONS.contains(name)) {
                locked(
                        "find " + name,
                        findings,
                        attacker,
                        entities -> entities.find(
                                descriptor.getJavaClass(),
                                new RowKey(
                                        known.two(known.column(table(descriptor) + ".id")),
                                        known.two(attacker.tenantId()))));
                coverage.hit(KIND, name);
                continue;
            }
            for (String foreign : known.foreign()) {
                find(descriptor.getJavaClass(), foreign, findings, attacker);
            }
            coverage.hit(KIND, name);
        }
        for (Map.Entry<String, List<DatabaseQuery>> named :
                new TreeMap<>(session().getQueries()).entrySet()) {
            coverage.there(QUERIES, named.getKey());
            if (platform.stream().anyMatch(p -> named.getKey().startsWith(p + "."))) {
                coverage.excuse(QUERIES, named.getKey(), OF_PLATFORM);
                continue;
            }
            if (PROJECTIONS.stream().anyMatch(p -> named.getKey().startsWith(p + "."))) {
                locked(
                        "query " + named.getKey(),
                        findings,
                        attacker,
                        entities -> answer(
                                entities.createNamedQuery(named.getKey()), known, known.two(attacker.tenantId())));
            } else {
                ask(named.getKey(), known, findings, attacker);
            }
            coverage.hit(QUERIES, named.getKey());
        }
    }

    /** Whatever is asked of these in a merchant's transaction, the second lock refuses. */
    private void locked(String what, Findings findings, Caller attacker, Work<Object> asked) throws Exception {
        findings.attack();
        String said;
        try {
            said = "answers " + undone(attacker, asked);
        } catch (RuntimeException e) {
            said = Said.failure(e);
        }
        findings.scan(what, said, Set.of());
        if (!said.contains(Findings.LOCK)) {
            findings.add(what, "was not refused by the second lock: " + said);
        }
    }

    private static String table(ClassDescriptor descriptor) {
        return descriptor.getTables().getFirst().getName().toLowerCase(Locale.ROOT);
    }

    private void find(Class<?> entity, String foreign, Findings findings, Caller attacker) throws Exception {
        findings.attack();
        String said;
        try {
            said = undone(attacker, entities -> shown(entities.find(entity, foreign)));
        } catch (RuntimeException e) {
            said = "";
        }
        findings.scan("find " + entity.getSimpleName(), said, Set.of(foreign));
        if (!said.isEmpty()) {
            findings.add("find " + entity.getSimpleName(), "finds " + foreign + ": " + said);
        }
    }

    private void ask(String name, Known known, Findings findings, Caller attacker) throws Exception {
        for (String foreign : known.foreign()) {
            findings.attack();
            String said;
            try {
                said = undone(attacker, entities -> answer(entities.createNamedQuery(name), known, foreign));
            } catch (RuntimeException e) {
                said = Said.failure(e);
            }
            findings.scan("query " + name, said, Set.of(foreign));
        }
    }

    /** Parameters named after a column of ids get its twin's value, other texts an id of the kind at hand. */
    private static String answer(Query query, Known known, String foreign) {
        for (var parameter : query.getParameters()) {
            Class<?> type = parameter.getParameterType();
            Object value = Arguments.plain(type);
            if (type == String.class) {
                String own = known.one(parameter.getName());
                value = own == null ? foreign : known.two(own);
            } else if (type.isEnum()) {
                value = type.getEnumConstants()[0];
            } else if (type == java.util.Collection.class || type == List.class) {
                value = List.of(foreign);
            }
            query.setParameter(parameter.getName(), value);
        }
        try {
            StringBuilder all = new StringBuilder();
            for (Object row : query.setMaxResults(200).getResultList()) {
                all.append(shown(row)).append('\n');
            }
            return all.toString();
        } catch (IllegalStateException e) {
            return "changed " + query.executeUpdate();
        }
    }

    /** An entity's values; empty for none. */
    private static String shown(Object entity) {
        if (entity == null) {
            return "";
        }
        if (entity instanceof Object[] parts) {
            List<String> all = new ArrayList<>();
            for (Object part : parts) {
                all.add(String.valueOf(part));
            }
            return all.toString();
        }
        if (!entity.getClass().getPackageName().matches(".*\\.(entity|planted)")) {
            return entity.toString();
        }
        StringBuilder all = new StringBuilder(entity.getClass().getSimpleName());
        for (Field field : entity.getClass().getDeclaredFields()) {
            if (!java.lang.reflect.Modifier.isStatic(field.getModifiers())
                    && !field.getName().startsWith("_")) {
                try {
                    field.setAccessible(true);
                    all.append(' ').append(field.getName()).append('=').append(field.get(entity));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return all.toString();
    }
}
