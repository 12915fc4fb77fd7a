package countinghouse.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description names exactly the calls there are, and what it points to is there. */
class OpenApiTest {
    private static final List<Class<?>> RESOURCES = List.of(
            AcquirerWebhookResource.class,
            BalanceResource.class,
            CarrierWebhookResource.class,
            DisputesResource.class,
            GiftCardsResource.class,
            PaymentsResource.class,
            PayoutsResource.class,
            ProductsResource.class,
            RefundsResource.class,
            ReturnsResource.class,
            SalesResource.class,
            SettlementsResource.class,
            StatementsResource.class,
            StoredCardsResource.class,
            StoresResource.class,
            TerminalsResource.class,
            WalletWebhookResource.class);

    @Test
    void description_names_exactly_the_calls_there_are() throws IOException {
        TreeSet<String> described = new TreeSet<>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertEquals(deployed(), described);
    }

    @Test
    void every_call_with_a_key_names_the_scope_that_is_asked_for() throws IOException {
        TreeSet<String> described = new TreeSet<>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> call.getValue()
                                .path("security")
                                .findValuesAsText("key")
                                .forEach(none ->
                                        described.add(call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()
                                                + " "
                                                + call.getValue()
                                                        .at("/security/0/key/0")
                                                        .asText()))));
        TreeSet<String> asked = new TreeSet<>();
        for (Operation operation : Operation.values()) {
            asked.add(operation.call() + " " + operation.scope());
        }
        assertEquals(asked, described);
    }

    @Test
    void references_point_to_something() throws IOException {
        JsonNode root = description();
        root.findValuesAsText("$ref")
                .forEach(ref -> assertTrue(
                        ref.startsWith("#/") && !root.at(ref.substring(1)).isMissingNode(), ref));
    }

    private static TreeSet<String> deployed() {
        TreeSet<String> calls = new TreeSet<>();
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (http != null) {
                        Path sub = method.getAnnotation(Path.class);
                        String path = "/" + resource.getAnnotation(Path.class).value()
                                + (sub == null ? "" : "/" + sub.value());
                        calls.add(http.value() + " " + path);
                    }
                }
            }
        }
        return calls;
    }

    private static JsonNode description() throws IOException {
        try (InputStream in = OpenApiServlet.class.getResourceAsStream("openapi.json")) {
            assertNotNull(in);
            return new ObjectMapper().readTree(in);
        }
    }
}
