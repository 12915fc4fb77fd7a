package countinghouse.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Where the product runs that the journeys walk through; {@code ./verify} says so in the environment. */
final class Surroundings {
    private Surroundings() {}

    static String product() {
        return required("COUNTINGHOUSE_URL");
    }

    static String sandbox() {
        return required("SANDBOX_URL");
    }

    static Path screenshots() {
        return Path.of(System.getenv().getOrDefault("SCREENSHOTS", "target/screenshots"));
    }

    /** The login of the demo's staff that has this role. */
    static Login staff(String role) {
        try {
            for (JsonNode member :
                    new ObjectMapper().readTree(Path.of(required("STAFF_FILE")).toFile())) {
                for (JsonNode held : member.path("roles")) {
                    if (held.asText().equals(role)) {
                        return new Login(
                                member.path("email").asText(),
                                member.path("password").asText(),
                                member.path("totpSecret").asText(null));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the logins of the staff cannot be read", e);
        }
        throw new IllegalStateException("nobody has the role " + role);
    }

    /** @param secret of the authenticator; null without one */
    record Login(String email, String password, String secret) {
        Login(String email, String password) {
            this(email, password, null);
        }
    }

    static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(name + " is not set: start the journeys by ./verify");
        }
        return value;
    }
}
