package countinghouse.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import countinghouse.architecture.Faces.Answer;
import countinghouse.architecture.Faces.FaceMethod;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.platform.RoleMatrix;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No method of a face without a decision: who has no role is refused before anything else is looked at, or it says here why not. */
class FaceRightsTest {
    private static final JavaClasses PRODUCT = ArchitectureTest.product();
    private static final String TENANT = "mer_00000000000000000000000000";
    private static final Caller NOBODY = new Caller(TENANT, "usr_nobody", "Nobody", Set.of());

    /** Tools that contexts use after they have decided; no page and no resource reaches them, which is asked below. */
    private static final Set<String> TOOLS = Set.of(
            "countinghouse.platform.AccountChanges",
            "countinghouse.platform.Attempts",
            "countinghouse.platform.ClosedBooks",
            "countinghouse.platform.Closings",
            "countinghouse.platform.Grants",
            "countinghouse.platform.MailedLinks",
            "countinghouse.platform.LiveKeys",
            "countinghouse.platform.Notifications",
            "countinghouse.platform.Outbox",
            "countinghouse.platform.PublishedLists",
            "countinghouse.platform.TenantEntityManager",
            "countinghouse.platform.Vault",
            "countinghouse.platform.Work",
            "countinghouse.platform.EventListener",
            "countinghouse.platform.WorkHandler");

    private static final String OWN = "the own sign-in, known by its id, which never leaves the server's session";

    /** Methods that a caller without any role may call, and why. */
    static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("audit.Audit.record", "writes down what another face has decided; web never calls it"),
            Map.entry("devices.Devices.models", "the public price list"),
            Map.entry("devices.Devices.carrierReported", "the carrier's webhook, let in by its signature"),
            Map.entry("payments.WalletPayments.noticed", "the wallet's webhook, let in by its signature"),
            Map.entry("devices.Devices.activate", "a terminal proves itself by serial and one-time code"),
            Map.entry(
                    "platform.Idempotency.claim", "after the key's scope was asked; sees keys of its own tenant only"),
            Map.entry(
                    "platform.Idempotency.finish", "after the key's scope was asked; sees keys of its own tenant only"),
            Map.entry(
                    "platform.Idempotency.release",
                    "after the key's scope was asked; sees keys of its own tenant only"),
            Map.entry("security.Keys.authenticate", "a machine proves itself by its secret"),
            Map.entry("security.People.register", "anybody may register"),
            Map.entry("security.People.confirm", "the mailed link is the proof"),
            Map.entry("security.People.resendConfirmation", "mails the owner of the address only; counted by address"),
            Map.entry("security.Invitations.offer", "the mailed link is the proof"),
            Map.entry("onboarding.OwnerLinks.offer", "the mailed link is the proof"),
            Map.entry("onboarding.OwnerLinks.upload", "the mailed link is the proof"),
            Map.entry("onboarding.OwnerLinks.give", "the mailed link is the proof"),
            Map.entry("onboarding.OwnerLinks.refuse", "the mailed link is the proof"),
            Map.entry("onboarding.OwnerLinks.askAgain", "the mailed link is the proof"),
            Map.entry("security.Invitations.accept", "the mailed link is the proof, and the sign-in of its addressee"),
            Map.entry("security.Sessions.enter", "the password is the proof"),
            Map.entry("security.Sessions.code", "the code is the proof, after the password"),
            Map.entry("security.Sessions.see", OWN),
            Map.entry("security.Sessions.leave", OWN),
            Map.entry("security.Sessions.open", OWN),
            Map.entry("security.Sessions.recent", OWN),
            Map.entry("security.Sessions.end", OWN),
            Map.entry("security.Sessions.endOthers", OWN),
            Map.entry("security.Passwords.change", OWN + ", and the old password"),
            Map.entry("security.Passwords.forgot", "mails the owner of the address only; counted by address"),
            Map.entry("security.Passwords.reset", "the mailed link is the proof"),
            Map.entry("security.Factors.state", OWN),
            Map.entry("security.Factors.begin", OWN),
            Map.entry("security.Factors.confirm", OWN),
            Map.entry("security.Factors.renewRecoveryCodes", OWN + ", and a fresh proof"),
            Map.entry("security.Factors.remove", OWN + ", and a fresh proof"),
            Map.entry("security.StepUp.require", OWN),
            Map.entry("security.StepUp.wanted", OWN),
            Map.entry("security.StepUp.prove", OWN + ", and the code or password"),
            Map.entry("security.People.current", "asked by the session about the person who signed in"));

    /** Permissions whose parts are being built. */
    private static final Set<String> COMING = Set.of();

    static List<FaceMethod> decided() {
        return Faces.methods(PRODUCT).stream()
                .filter(method -> !TOOLS.contains(method.face().getName()))
                .toList();
    }

    @Test
    void who_has_no_role_is_refused_by_every_method_of_every_face() {
        Set<String> open = new TreeSet<>();
        for (FaceMethod method : decided()) {
            if (method.answer(NOBODY) != Answer.REFUSED) {
                open.add(method.name());
            }
        }
        assertEquals(new TreeSet<>(OPEN.keySet()), open);
        assertTrue(decided().size() > 60, "methods of faces: " + decided().size());
    }

    @Test
    void a_key_without_scopes_is_refused_as_if_it_had_no_role() {
        Caller key =
                new Caller(TENANT, "key_none", "Key", Set.of(Role.API)).within(RoleMatrix.ofScopes(Set.of("none")));
        for (FaceMethod method : decided()) {
            if (!OPEN.containsKey(method.name())) {
                assertEquals(Answer.REFUSED, method.answer(key), method.name());
            }
        }
    }

    @Test
    void the_system_is_refused_nowhere_and_a_person_is_never_the_system() {
        Caller system = Caller.system(new TenantId(TENANT), "test");
        Caller all = new Caller(TENANT, "usr_all", "All", EnumSet.complementOf(EnumSet.of(Role.SYSTEM)));
        Set<String> systemOnly = new TreeSet<>();
        for (FaceMethod method : decided()) {
            boolean proof = method.name()
                    .equals("security.StepUp.require"); // which the system, sitting at no session, never has
            assertTrue(proof || method.answer(system) != Answer.REFUSED, method.name());
            if (method.answer(all) == Answer.REFUSED) {
                systemOnly.add(method.name());
            }
        }
        assertTrue(systemOnly.contains("tenancy.Tenancy.goLive"), systemOnly.toString());
        assertTrue(systemOnly.contains("security.People.join"), systemOnly.toString());
    }

    @Test
    void every_interface_with_a_caller_is_a_face_with_a_bean() {
        Set<Class<?>> behind =
                Faces.methods(PRODUCT).stream().map(FaceMethod::face).collect(Collectors.toSet());
        Set<String> bare = PRODUCT.stream()
                .filter(type -> type.isInterface() && type.getPackageName().split("\\.").length == 2)
                .filter(type -> !type.getPackageName().equals("countinghouse.web"))
                .filter(type -> type.getMethods().stream()
                        .anyMatch(method -> method.getRawParameterTypes().stream()
                                .anyMatch(parameter -> parameter.getName().equals(Caller.class.getName()))))
                .map(Faces::loaded)
                .filter(face -> !behind.contains(face))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("countinghouse.platform.TenantEntityManager"), bare, "a tool, and no EJB");
    }

    @Test
    void pages_and_resources_reach_no_tool() {
        String tools = TOOLS.stream().map(name -> name.replace(".", "\\.")).collect(Collectors.joining("|"));
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("countinghouse.web..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(tools)
                .check(PRODUCT);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("countinghouse.web..")
                .should()
                .callMethod(
                        "countinghouse.audit.Audit",
                        "record",
                        Caller.class.getName(),
                        "java.lang.String",
                        "java.lang.String",
                        "java.util.Map")
                .check(PRODUCT);
    }

    /** A permission that nothing asks for promises what is not there. */
    @Test
    void every_permission_is_asked_for_somewhere() {
        Set<String> asked = PRODUCT.stream()
                .filter(type -> !type.getName().startsWith(Permission.class.getName())
                        && !type.getName().equals(RoleMatrix.class.getName()))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTarget().getOwner().getName().equals(Permission.class.getName()))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> idle = Arrays.stream(Permission.values())
                .map(Enum::name)
                .filter(name -> !asked.contains(name) && !COMING.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), idle);
    }
}
