package countinghouse.gateways.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.devices.gateway.CarrierRefused;
import countinghouse.devices.gateway.CarrierUnavailable;
import countinghouse.devices.gateway.Consignment;
import countinghouse.devices.gateway.ShipmentRequest;
import countinghouse.gateways.OutsideWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelDeskTest {
    @TempDir
    Path folder;

    private OutsideWorld outside;
    private ParcelDesk desk;

    @BeforeEach
    void start() throws IOException {
        outside = new OutsideWorld(folder);
        desk = new ParcelDesk(outside.client("/carrier/"));
    }

    @AfterEach
    void stop() {
        desk.close();
        outside.close();
    }

    private static ShipmentRequest parcel(String key, String country) {
        return new ShipmentRequest(
                "ten_1/ord_1",
                key,
                new ShipmentRequest.Recipient("晓梅茶室", List.of("朝阳区建国路1号", "北京"), "100020", country),
                List.of("CH-0001"),
                800);
    }

    @Test
    void parcel_is_taken_once_per_key() throws Exception {
        Consignment first = desk.ship(parcel("ord_1/1", "CN"));
        assertEquals(first, desk.ship(parcel("ord_1/1", "CN")));
        assertEquals(1, outside.get("/carrier/v1/shipments").size());
        assertEquals(
                "ten_1/ord_1",
                outside.get("/carrier/v1/shipments/" + first.trackingNumber())
                        .get("reference")
                        .asText());
    }

    @Test
    void refusal_tells_the_carriers_reason() {
        assertEquals(
                "country-not-served",
                assertThrows(CarrierRefused.class, () -> desk.ship(parcel("k", "KP")))
                        .reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "FAIL_AFTER", "TIMEOUT_BEFORE", "TIMEOUT_AFTER", "DELAY", "DROP", "HALF"})
    void parcel_is_taken_once_whatever_happens_to_the_first_answer(String kind) throws Exception {
        outside.fault("CARRIER", kind, 2_500);
        assertThrows(CarrierUnavailable.class, () -> desk.ship(parcel("k", "US")));
        desk.ship(parcel("k", "US"));
        assertEquals(1, outside.get("/carrier/v1/shipments").size());
    }
}
