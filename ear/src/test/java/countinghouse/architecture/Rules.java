package countinghouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * The rules, over a root package: the product's for the test, {@code planted} for the classes that show that each rule
 * can fail.
 */
final class Rules {
    private static final Set<String> TOLD_TIMES = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.lang.System.currentTimeMillis");

    private final String root;
    private final Elsewhere elsewhere;

    Rules(String root) {
        this.root = root;
        this.elsewhere = new Elsewhere(root);
    }

    /** Calls go down along the table. */
    ArchRule edges() {
        return classes().should(new Edges());
    }

    /** Others import a context's base package and nothing below it. */
    ArchRule rooms() {
        return classes().should(new Rooms());
    }

    /** One module sees an engine, the others see what it does for them. */
    ArchRule engines() {
        return seenBy("workflow", "org.flowable..");
    }

    /** The engine's calls take an id and ask no tenant: one class compares it before each of them. */
    ArchRule processes() {
        return noClasses()
                .that(elsewhere.not("workflow.control.ProcessFacade"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.flowable\\.engine\\.(Runtime|Task|History|Management|Form|DynamicBpmn|ProcessMigration)Service")
                .allowEmptyShould(true);
    }

    /** The second lock lets the engine's tables pass for these only. */
    ArchRule engineDoor() {
        return noClasses()
                .that(elsewhere.not("workflow.control.ProcessFacade"))
                .and(elsewhere.not("workflow.control.Engine"))
                .and(elsewhere.not("workflow.control.TerminalRulesBean"))
                .and(elsewhere.not("workflow.control.ManagedJobExecutor"))
                .and(elsewhere.not("workflow.control.ManagedJobExecutor$Pool"))
                .should()
                .callMethodWhere(call("open the engine's door", "countinghouse.platform.EngineDoor", Set.of("open")));
    }

    ArchRule reportLibraries() {
        return seenBy("reports", "net.sf.jasperreports..");
    }

    ArchRule pdfParser() {
        return seenBy("platform.documents", "org.apache.pdfbox..", "org.apache.fontbox..");
    }

    ArchRule webLibraries() {
        return seenBy(
                "web",
                "jakarta.faces..",
                "jakarta.ws.rs..",
                "jakarta.servlet..",
                "org.primefaces..",
                "org.omnifaces..");
    }

    ArchRule seenBy(String place, String... libraries) {
        return noClasses()
                .that(elsewhere.outside(place))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    ArchRule entityManager() {
        return noClasses()
                .that(elsewhere.not("platform.control.TenantEntityManagerBean"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "jakarta\\.persistence\\.(PersistenceContext|PersistenceUnit|EntityManagerFactory|Persistence)")
                .allowEmptyShould(true);
    }

    /** What EclipseLink lets through without a tenant: queries made of strings, native ones, procedures, unwrap. */
    ArchRule queries() {
        return noClasses()
                .should()
                .callMethodWhere(call(
                        "build a query outside the entities",
                        "jakarta.persistence.EntityManager",
                        Set.of(
                                "createQuery",
                                "createNativeQuery",
                                "createStoredProcedureQuery",
                                "createNamedStoredProcedureQuery",
                                "unwrap",
                                "getDelegate",
                                "getEntityManagerFactory")))
                .allowEmptyShould(true);
    }

    /** SQL is written in one package; the engine and the pool's definition hold a DataSource, no statements. */
    ArchRule sql() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".platform.sql..")
                .and(elsewhere.not("platform.control.DatabaseDefinition"))
                .and(elsewhere.not("workflow.control.Engine"))
                .and(elsewhere.not("workflow.FlowableSchema"))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "reach the database",
                        type -> type.getName().matches("javax?\\.sql\\..*")
                                && !type.getName().endsWith("Exception")))
                .allowEmptyShould(true);
    }

    /** Entities are told the time and the tenant; they fetch nothing. */
    ArchRule entities() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*.entity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.inject..", "jakarta.ejb..", "jakarta.enterprise..", "jakarta.annotation..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.persistence\\.EntityManager|java\\.time\\.Clock")
                .allowEmptyShould(true);
    }

    /** Everybody else is given a Clock. */
    ArchRule clock() {
        return noClasses()
                .that(elsewhere.not("platform.control.ClockProducer"))
                .and(elsewhere.not("kernel.Ids"))
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("reads the machine's clock") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        AccessTarget.MethodCallTarget target = call.getTarget();
                        boolean ofAGivenClock = target.getRawParameterTypes().stream()
                                .anyMatch(type -> type.getName().equals("java.time.Clock"));
                        return TOLD_TIMES.contains(target.getOwner().getName() + "." + target.getName())
                                        && !ofAGivenClock
                                || (target.getOwner().getName().equals("java.time.Clock")
                                        && target.getName().startsWith("system"));
                    }
                })
                .allowEmptyShould(true);
    }

    /** Two names are words of others: JPA's EntityManager, and EMV's chip data. */
    ArchRule names() {
        return noClasses()
                .that(elsewhere.not("platform.TenantEntityManager"))
                .and(elsewhere.not("payments.ChipData"))
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Service|DTO|Data)(\\$.*)?")
                .because("a name says what it is in the domain")
                .allowEmptyShould(true);
    }

    /** One test for the parts of the house that ArchUnit has words for. */
    ArchRule injected() {
        return classes().should(new FewInjected());
    }

    private static DescribedPredicate<JavaMethodCall> call(String does, String owner, Set<String> methods) {
        return DescribedPredicate.describe(
                does,
                call -> call.getTarget().getOwner().getName().equals(owner)
                        && methods.contains(call.getTarget().getName()));
    }

    /** The name of the context or module a class belongs to, "" when to none. */
    private String contextOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String rest = name.substring(root.length() + 1);
        int end = rest.indexOf('.');
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** What follows the context in a class's package: "", "control", "entity", "gateway", "sql" … */
    private String roomOf(JavaClass type) {
        String rest = type.getPackageName()
                .substring(Math.min(
                        type.getPackageName().length(),
                        root.length() + 1 + contextOf(type).length()));
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }

    private abstract class Between extends ArchCondition<JavaClass> {
        Between(String description) {
            super(description);
        }

        @Override
        public void check(JavaClass from, ConditionEvents events) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                String caller = contextOf(from);
                String called = contextOf(to);
                if (!caller.isEmpty()
                        && !called.isEmpty()
                        && !caller.equals(called)
                        && !allowed(caller, called, roomOf(to))) {
                    events.add(SimpleConditionEvent.violated(
                            from, caller + " → " + called + ": " + dependency.getDescription()));
                }
            }
        }

        abstract boolean allowed(String caller, String called, String room);
    }

    private final class Edges extends Between {
        Edges() {
            super("call along the table of contexts");
        }

        @Override
        boolean allowed(String caller, String called, String room) {
            return Contexts.mayCall(caller, called);
        }
    }

    private final class Rooms extends Between {
        Rooms() {
            super("import a context's base package only");
        }

        @Override
        boolean allowed(String caller, String called, String room) {
            return room.isEmpty() || (room.equals("gateway") && Contexts.IMPLEMENT_PORTS.contains(caller));
        }
    }

    private static final class FewInjected extends ArchCondition<JavaClass> {
        FewInjected() {
            super("have at most 6 injected fields");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            long injected = type.getFields().stream()
                    .filter(field -> field.isAnnotatedWith("jakarta.inject.Inject")
                            || field.isAnnotatedWith("jakarta.ejb.EJB")
                            || field.isAnnotatedWith("jakarta.annotation.Resource")
                            || field.isAnnotatedWith("jakarta.persistence.PersistenceContext"))
                    .count();
            if (injected > 6) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + injected));
            }
        }
    }
}
