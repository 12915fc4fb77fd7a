package countinghouse.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.architecture.Faces.Answer;
import countinghouse.architecture.Faces.FaceMethod;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.platform.RoleMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/roles.md is what the matrix says and what the faces answer. */
class RolesDocTest {
    private static final Path FILE = Path.of("..", "docs", "roles.md");
    private static final List<Role> MERCHANT =
            List.of(Role.APPLICANT, Role.OWNER, Role.MANAGER, Role.CASHIER, Role.ACCOUNTANT, Role.TERMINAL, Role.API);
    private static final List<Role> PLATFORM = List.of(
            Role.UNDERWRITER, Role.SENIOR_UNDERWRITER, Role.LOGISTICS, Role.SUPPORT, Role.PLATFORM_ADMIN, Role.AUDITOR);

    @Test
    void the_document_is_what_the_matrix_says() throws IOException {
        String made = document();
        if (Boolean.getBoolean("roles.write")) {
            Files.writeString(FILE, made);
        }
        assertEquals(
                made,
                Files.exists(FILE) ? Files.readString(FILE) : "",
                "docs/roles.md is old. Make it anew: mvn -o package -pl ear -am -Droles.write=true"
                        + " -Dtest=RolesDocTest -Dsurefire.failIfNoSpecifiedTests=false");
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Roles and permissions

                Made from `platform.RoleMatrix` by `RolesDocTest`, which fails when this page is not what the code says. Do not edit it; make
                it anew with

                ```
                mvn -o package -pl ear -am -Droles.write=true -Dtest=RolesDocTest -Dsurefire.failIfNoSpecifiedTests=false
                ```

                A merchant's role holds in that merchant only. A platform role holds on the platform; a row of a merchant is read only after it
                was opened, which is audited. The product itself may everything and is never a person. Nobody may what stands in no column.
                """);
        table(text, "The merchant's side", MERCHANT, Set.of(Permission.Area.APPLICATION, Permission.Area.MERCHANT));
        table(text, "The platform's side", PLATFORM, Set.of(Permission.Area.values()));
        scopes(text);
        faces(text);
        return text.toString();
    }

    private static void table(StringBuilder text, String title, List<Role> roles, Set<Permission.Area> areas) {
        text.append("\n## ").append(title).append("\n\n| permission | lets somebody |");
        roles.forEach(role -> text.append(' ').append(word(role)).append(" |"));
        text.append("\n| --- | --- |").append(" :-: |".repeat(roles.size())).append('\n');
        for (Permission permission : Permission.values()) {
            boolean any = roles.stream().anyMatch(role -> RoleMatrix.of(role).contains(permission));
            if (areas.contains(permission.area()) && any) {
                text.append("| `")
                        .append(permission)
                        .append("` | ")
                        .append(permission.meaning())
                        .append(" |");
                roles.forEach(role -> text.append(RoleMatrix.of(role).contains(permission) ? " yes |" : "  |"));
                text.append('\n');
            }
        }
    }

    private static void scopes(StringBuilder text) {
        text.append("\n## Scopes of keys\n\nA key may what its scopes name, and no more than its role could.\n\n");
        text.append("| scope | permissions |\n| --- | --- |\n");
        for (String scope : RoleMatrix.scopes()) {
            text.append("| `").append(scope).append("` | ");
            text.append(RoleMatrix.ofScopes(Set.of(scope)).stream()
                    .map(permission -> "`" + permission + "`")
                    .collect(Collectors.joining(", ")));
            text.append(" |\n");
        }
    }

    private static void faces(StringBuilder text) {
        text.append("\n## Who gets past the door of which method\n\n");
        text.append(
                "Each method of each face, asked by a caller of each role. What it says further (own shift, own case, another");
        text.append(" person) its Javadoc tells.\n\n| method | roles |\n| --- | --- |\n");
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        for (FaceMethod method : FaceRightsTest.decided()) {
            rows.computeIfAbsent(method.name(), name -> new TreeSet<>()).add(answers(method));
        }
        rows.forEach((name, answers) -> text.append("| `")
                .append(name)
                .append("` | ")
                .append(String.join("; ", answers))
                .append(" |\n"));
    }

    private static String answers(FaceMethod method) {
        String open = FaceRightsTest.OPEN.get(method.name());
        if (open != null) {
            return "anybody: " + open;
        }
        String roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM)
                .filter(role -> method.answer(new Caller("mer_none", "usr_one", "One", Set.of(role))) == Answer.WENT_ON)
                .map(RolesDocTest::word)
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? "the product itself only" : roles;
    }

    private static String word(Role role) {
        return role == Role.API
                ? "API key"
                : role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
