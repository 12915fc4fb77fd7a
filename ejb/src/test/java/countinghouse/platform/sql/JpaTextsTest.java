package countinghouse.platform.sql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.entity.QueueCase;
import countinghouse.platform.guard.Guard;
import countinghouse.platform.sql.PlatformStatements.PlatformStatement;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ModifyQuery;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The listed texts of named queries are those that EclipseLink sends. */
class JpaTextsTest {
    /** Queries of which a page is asked for. */
    private static final Set<String> PAGES = Set.of(
            "QueueCase.list",
            "QueueCase.byNewest",
            "QueueCase.byVolume",
            "QueueCase.byRisk",
            "QueueCase.audited",
            "QueueCase.minutes",
            "QueueCase.minutesIn",
            "QueueCase.after",
            "CaseAlert.all",
            "CaseMark.alike",
            "DoubtEntry.all",
            "DeviceUnit.inStock");

    private static final Set<String> OVER_ALL = Set.of(
            "QueueCase.list",
            "QueueCase.byNewest",
            "QueueCase.byVolume",
            "QueueCase.byRisk",
            "QueueCase.found",
            "QueueCase.tally",
            "QueueCase.audited",
            "QueueCase.tenant",
            "QueueCase.ofTenant",
            "QueueCase.count",
            "QueueCase.overdue",
            "QueueCase.decidedSince",
            "QueueCase.minutes",
            "QueueCase.decidedIn",
            "QueueCase.minutesIn",
            "QueueCase.after",
            "CaseAlert.all",
            "CaseMark.shared",
            "CaseMark.inStage",
            "CaseMark.alike",
            "DoubtEntry.all",
            "DoubtEntry.tenant",
            "OrderEntry.all",
            "OrderEntry.tenant",
            "DeviceUnit.inStock",
            "DeviceUnit.counts",
            "PersonSession.forgotten",
            "PersonSession.old",
            "PasswordReset.expired",
            "KnownDevice.old");

    private final List<String> sent = new ArrayList<>();

    @Test
    void named_queries_over_all_tenants_are_listed_as_eclipselink_writes_them() {
        Set<String> written = new TreeSet<>();
        try (EntityManagerFactory unit = unit()) {
            OVER_ALL.forEach(name -> written.add(text(unit, name)));
        }
        assertEquals(
                String.join("\n", written),
                WrittenByJpa.list().stream()
                        .map(PlatformStatement::text)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void whatever_else_is_asked_of_people_and_devices_is_asked_by_a_key() {
        Guard guard =
                new Guard(PlatformStatements.tables(Set.of()), PlatformStatements.texts(), () -> "mer_a", () -> false);
        int asked = 0;
        try (EntityManagerFactory unit = unit()) {
            Session session = unit.unwrap(Session.class);
            for (ClassDescriptor entity : session.getDescriptors().values()) {
                if (!PlatformStatements.TABLES.containsKey(entity.getTableName())) {
                    continue;
                }
                for (String name : session.getQueries().keySet()) {
                    if (name.startsWith(entity.getAlias() + ".") && !OVER_ALL.contains(name)) {
                        String text = text(unit, name);
                        assertDoesNotThrow(() -> guard.pass(text, List.of(at -> "x")), text);
                        asked++;
                    }
                }
            }
        }
        assertTrue(asked > 5, "only " + asked);
    }

    private String text(EntityManagerFactory unit, String name) {
        try (EntityManager entities = unit.createEntityManager()) {
            entities.getTransaction().begin();
            Query query = entities.createNamedQuery(name);
            query.getParameters().forEach(p -> query.setParameter(p.getName(), value(p.getParameterType())));
            if (PAGES.contains(name)) {
                query.setMaxResults(20);
            }
            sent.clear();
            if (query.unwrap(DatabaseQuery.class) instanceof ModifyQuery) {
                query.executeUpdate();
            } else {
                query.getResultList();
            }
            entities.getTransaction().rollback();
        }
        assertEquals(1, sent.size(), name + " sends " + sent);
        return sent.getFirst();
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type == Instant.class ? Instant.EPOCH : type == Boolean.class || type == boolean.class ? true : "x";
    }

    /** The product's entities, over a database that has nothing. */
    private EntityManagerFactory unit() {
        return new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        stub(PersistenceUnitInfo.class, this::about),
                        Map.of(
                                "eclipselink.weaving",
                                "false",
                                "eclipselink.target-database",
                                "MySQL",
                                "eclipselink.logging.level",
                                "OFF"));
    }

    @SuppressWarnings("removal")
    private @Nullable Object about(Object proxy, Method method, Object[] values) {
        return switch (method.getName()) {
            case "getPersistenceUnitName" -> "texts";
            case "getPersistenceUnitRootUrl" ->
                QueueCase.class.getProtectionDomain().getCodeSource().getLocation();
            case "getClassLoader", "getNewTempClassLoader" -> QueueCase.class.getClassLoader();
            case "getTransactionType" -> PersistenceUnitTransactionType.RESOURCE_LOCAL;
            case "getSharedCacheMode" -> SharedCacheMode.NONE;
            case "getValidationMode" -> ValidationMode.NONE;
            case "getNonJtaDataSource" -> stub(DataSource.class, (source, asked, none) -> connection());
            case "getProperties" -> new Properties();
            case "getMappingFileNames", "getManagedClassNames", "getJarFileUrls" -> List.of();
            default -> nothing(method.getReturnType());
        };
    }

    private Connection connection() {
        return stub(Connection.class, (proxy, method, values) -> {
            if (method.getName().equals("prepareStatement")) {
                sent.add((String) values[0]);
            }
            return nothing(method.getReturnType());
        });
    }

    /** No rows of one column; the only text that is asked for is the database's version. */
    private static @Nullable Object nothing(Class<?> type) {
        if (type == String.class) {
            return "8.4.0";
        }
        if (type.isInterface() && type.getPackageName().equals("java.sql")) {
            return stub(type, (proxy, method, values) -> nothing(method.getReturnType()));
        }
        return type == boolean.class ? (Object) false : type == int.class ? (Object) 1 : null;
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(JpaTextsTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
