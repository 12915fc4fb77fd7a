package countinghouse.backoffice.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.underwriting.LookAlikes.Kind;
import countinghouse.underwriting.Resemblance;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharingTest {
    @Test
    void the_largest_number_of_each_sort_counts() {
        Resemblance found = Sharing.resemblance(
                Map.of(Kind.ACCOUNT, 2, Kind.CARD, 3, Kind.NAME, 1, Kind.CLIENT, 40),
                Map.of(Kind.ACCOUNT, 1, Kind.PHONE, 4),
                Map.of(Kind.CLIENT, 6, Kind.PERSON, 9),
                Map.of(Kind.CLIENT, 12, Kind.DEVICE, 13));

        assertEquals(new Resemblance(1, 0, 4, 3, 1, 6, 13), found);
    }

    @Test
    void an_address_of_the_network_alone_makes_nobody_alike() {
        assertEquals(
                new Resemblance(0, 0, 0, 0, 0, 0, 0),
                Sharing.resemblance(Map.of(Kind.CLIENT, 40), Map.of(Kind.CLIENT, 40), Map.of(), Map.of()));
    }
}
