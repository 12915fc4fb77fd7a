package countinghouse.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import jakarta.persistence.NamedQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the walls of the house. Each rule is asked twice: of the product, and of classes planted to break it. */
class ArchitectureTest {
    private static final List<String> MODULES = List.of("ejb", "workflow", "reports", "gateways", "web");
    private static final JavaClasses PRODUCT = product();
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPath(Path.of("target/test-classes/planted"));

    private static final Pattern JOINED_BY_ON = Pattern.compile("(?i)\\bjoin\\s+\\w+\\s+(as\\s+)?\\w+\\s+on\\b");

    private record Named(String name, Function<Rules, ArchRule> rule) {}

    private static final List<Named> RULES = List.of(
            new Named("calls go down along the table of contexts", Rules::edges),
            new Named("others see a context's face only", Rules::rooms),
            new Named("only workflow sees Flowable", Rules::engines),
            new Named("one way to a running process", Rules::processes),
            new Named("few open the engine's door", Rules::engineDoor),
            new Named("only reports sees JasperReports", Rules::reportLibraries),
            new Named("only the door for uploads sees PDFBox", Rules::pdfParser),
            new Named(
                    "only screening and bank days see Lucene, ICU and Jollyday",
                    rules -> rules.seenBy(
                            "underwriting.screening|settlement.control.BankDays|settlement.control.ChinaHolidays",
                            "org.apache.lucene..",
                            "com.ibm.icu..",
                            "de.focus_shift..")),
            new Named(
                    "only screening and one reader see Commons CSV",
                    rules -> rules.seenBy("underwriting.screening|platform.CsvLines", "org.apache.commons.csv..")),
            new Named("only web sees Faces, REST and servlets", Rules::webLibraries),
            new Named("one producer of the EntityManager", Rules::entityManager),
            new Named("named queries only", Rules::queries),
            new Named("SQL in one package", Rules::sql),
            new Named("entities fetch nothing", Rules::entities),
            new Named("one clock", Rules::clock),
            new Named("timers hand their work on", rules -> Timers.handOn()),
            new Named("names of the domain", Rules::names),
            new Named("few injected fields", Rules::injected));

    /** Rows of no tenant; what stands here is reached before a tenant is known, or belongs to the platform. */
    private static final Set<String> OF_NO_TENANT = Set.of(
            "countinghouse.security.entity.Person",
            "countinghouse.security.entity.Confirmation",
            "countinghouse.security.entity.PersonSession",
            "countinghouse.security.entity.RecoveryCode",
            "countinghouse.security.entity.PasswordReset",
            "countinghouse.security.entity.KnownDevice",
            "countinghouse.devices.entity.DeviceUnit",
            "countinghouse.onboarding.entity.ApplicationNumber",
            "countinghouse.settlement.entity.TariffRow",
            "countinghouse.backoffice.entity.CaseAlert",
            "countinghouse.backoffice.entity.CaseMark",
            "countinghouse.backoffice.entity.QueueCase",
            "countinghouse.backoffice.entity.DoubtEntry",
            "countinghouse.backoffice.entity.OrderEntry");

    static JavaClasses product() {
        List<Path> folders = MODULES.stream()
                .map(module -> Path.of("..", module, "target", "classes"))
                .toList();
        for (Path folder : folders) {
            assertTrue(Files.isDirectory(folder), folder + " is missing: build the whole reactor");
        }
        return new ClassFileImporter().importPaths(folders);
    }

    @TestFactory
    List<DynamicTest> the_house_keeps() {
        return RULES.stream()
                .map(named -> DynamicTest.dynamicTest(
                        named.name(),
                        () -> named.rule().apply(new Rules("countinghouse")).check(PRODUCT)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> a_planted_class_breaks() {
        return RULES.stream()
                .map(named -> DynamicTest.dynamicTest(named.name(), () -> {
                    EvaluationResult result =
                            named.rule().apply(new Rules("planted")).evaluate(PLANTED);
                    assertTrue(result.hasViolation(), "nothing planted breaks it");
                }))
                .toList();
    }

    @Test
    void every_package_belongs_to_a_context_of_the_table() {
        Set<String> unknown = PRODUCT.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(parts -> parts.length > 1 && !Contexts.all().contains(parts[1]))
                .map(parts -> String.join(".", parts))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void the_table_has_no_cycle() {
        for (String one : Contexts.all()) {
            for (String other : Contexts.all()) {
                boolean both = !one.equals(other)
                        && reaches(one, other, new TreeSet<>())
                        && reaches(other, one, new TreeSet<>());
                assertFalse(both, one + " and " + other + " reach each other");
            }
        }
    }

    private static boolean reaches(String from, String to, Set<String> seen) {
        if (!seen.add(from)) {
            return false;
        }
        for (String next : Contexts.all()) {
            if (!next.equals(from) && Contexts.mayCall(from, next) && (next.equals(to) || reaches(next, to, seen))) {
                return true;
            }
        }
        return false;
    }

    /** Such a join loses its tenant's condition, or acts as an inner one. */
    @Test
    void no_query_joins_one_entity_to_another_by_a_condition_of_its_own() {
        assertEquals(Set.of(), joinedByOn(PRODUCT));
        assertTrue(joinedByOn(PLANTED).contains("planted.ledger.entity.Unbound"));
    }

    private static Set<String> joinedByOn(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                .filter(type -> Stream.of(type.reflect().getAnnotationsByType(NamedQuery.class))
                        .anyMatch(query -> JOINED_BY_ON.matcher(query.query()).find()))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void tenant_is_part_of_every_entity_s_key() {
        assertEquals(OF_NO_TENANT, withoutTenant(PRODUCT, "countinghouse"));
        assertTrue(withoutTenant(PLANTED, "planted").contains("planted.ledger.entity.Unbound"));
        assertTrue(withoutTenant(PLANTED, "planted").contains("planted.ledger.entity.NoKey"));
    }

    private static Set<String> withoutTenant(JavaClasses classes, String root) {
        return classes.stream()
                .filter(type -> type.getName().startsWith(root + "."))
                .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                .filter(type -> !keyedByTenant(type))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean keyedByTenant(JavaClass type) {
        String discriminator = "org.eclipse.persistence.annotations.TenantDiscriminatorColumn";
        return type.isAnnotatedWith("org.eclipse.persistence.annotations.Multitenant")
                && type.isAnnotatedWith(discriminator)
                && type.getAnnotationOfType(discriminator)
                        .get("primaryKey")
                        .map(Boolean.TRUE::equals)
                        .orElse(false);
    }
}
