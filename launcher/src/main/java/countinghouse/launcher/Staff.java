package countinghouse.launcher;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of the demo, one for each desk, with passwords and authenticator secrets made at the first start. */
final class Staff {
    private static final String FILE = "staff.json";

    /** @param totpSecret Base32; null in a file of an earlier version, whose people set their authenticator up themselves */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(
            String email,
            String name,
            String password,
            List<String> roles,
            @Nullable String totpSecret) {}

    private Staff() {}

    /** The file the server reads its first users from; made when missing. */
    static Path file(Secrets secrets) throws IOException {
        secrets.text(FILE, Staff::first);
        return secrets.path(FILE);
    }

    static List<Member> members(Secrets secrets) throws IOException {
        var type = new com.fasterxml.jackson.core.type.TypeReference<List<Member>>() {};
        return new ObjectMapper().readValue(file(secrets).toFile(), type);
    }

    private static String first() {
        var members = List.of(
                member("underwriter", "Uma Underwood", "UNDERWRITER"),
                member("senior", "Simon Senior", "SENIOR_UNDERWRITER"),
                member("logistics", "Lena Logan", "LOGISTICS"),
                member("support", "Sam Support", "SUPPORT"),
                member("admin", "Ada Admin", "PLATFORM_ADMIN"),
                member("treasury", "Tara Treasury", "PLATFORM_ADMIN"),
                member("auditor", "Aldo Auditor", "AUDITOR"));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Member member(String local, String name, String role) {
        return new Member(local + "@example.com", name, Secrets.newPassword(), List.of(role), OneTimeCode.newSecret());
    }
}
