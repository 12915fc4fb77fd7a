package countinghouse.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final List<ClientAddress.Network> TRUSTED = ClientAddress.networks("127.0.0.1, 10.0.0.0/8 fd00::/8");

    @Test
    void what_a_stranger_forwards_is_not_believed() {
        assertEquals("203.0.113.9", ClientAddress.of("203.0.113.9", "198.51.100.1", TRUSTED));
        assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", "198.51.100.1", List.of()));
    }

    @Test
    void a_trusted_proxy_says_whom_it_speaks_for() {
        assertEquals("198.51.100.1", ClientAddress.of("127.0.0.1", "198.51.100.1", TRUSTED));
        assertEquals("198.51.100.1", ClientAddress.of("10.1.2.3", "6.6.6.6, 198.51.100.1, 10.9.9.9", TRUSTED));
        assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", "evil.example, <script>", TRUSTED));
    }

    @Test
    void a_household_has_one_network_of_ipv6() {
        assertEquals(
                ClientAddress.of("2001:db8:1:2::1", null, TRUSTED),
                ClientAddress.of("2001:db8:1:2:ffff::9", null, TRUSTED));
    }

    @Test
    void a_proxy_is_named_by_address() {
        assertThrows(IllegalArgumentException.class, () -> ClientAddress.networks("proxy.example"));
    }
}
