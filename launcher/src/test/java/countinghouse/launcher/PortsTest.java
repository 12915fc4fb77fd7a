package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void without_a_word_from_the_environment_the_documented_ports_are_used() {
        assertEquals(new Ports(8080, 8443, 13306, 8181, 8183, 8185, 8189, 8187), Ports.from(Map.of()));
    }

    @Test
    void the_other_ports_follow_http_unless_they_are_named() {
        Ports ports = Ports.from(Map.of("HTTP_PORT", " 18080 ", "SMTP_PORT", "2525", "DB_PORT", ""));
        assertEquals(new Ports(18080, 8443, 13306, 18181, 18183, 2525, 18189, 18187), ports);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "8080x", "999999"})
    void what_is_no_port_is_refused_with_its_name(String text) {
        var refused = assertThrows(Problem.class, () -> Ports.from(Map.of("HTTPS_PORT", text)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("HTTPS_PORT=" + text));
    }

    @Test
    void two_services_on_one_port_are_refused() {
        Ports ports = Ports.from(Map.of("HTTP_PORT", "8080", "HTTPS_PORT", "8080"));
        var refused = assertThrows(Problem.class, ports::distinct);
        assertTrue(String.valueOf(refused.getMessage()).contains("HTTP_PORT and HTTPS_PORT are both 8080"));
    }

    @Test
    void a_taken_port_is_named_with_what_to_do() throws Exception {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (var taken = new ServerSocket(0, 1, loopback)) {
            int port = taken.getLocalPort();
            var refused = assertThrows(Problem.class, () -> Ports.requireFree("HTTP_PORT", port, loopback));
            String line = String.valueOf(refused.getMessage());
            assertTrue(line.startsWith("Port " + port + " is taken"), line);
            assertTrue(line.contains("HTTP_PORT="), line);
        }
    }
}
