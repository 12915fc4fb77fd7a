package countinghouse.security.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ThrottleTest {
    @Test
    void a_network_of_version_six_counts_as_one_address() {
        assertEquals(Throttle.network("2001:db8:1:2::1"), Throttle.network("2001:db8:1:2:ffff::9"));
        assertNotEquals(Throttle.network("2001:db8:1:2::1"), Throttle.network("2001:db8:1:3::1"));
    }

    @Test
    void an_address_of_version_four_counts_alone() {
        assertEquals("192.0.2.1", Throttle.network("192.0.2.1"));
        assertEquals("no address: at all", Throttle.network("no address: at all"));
    }
}
