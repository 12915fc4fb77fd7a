package countinghouse.gateways.carrier;

import countinghouse.devices.gateway.Carrier;
import countinghouse.devices.gateway.CarrierRefused;
import countinghouse.devices.gateway.CarrierUnavailable;
import countinghouse.devices.gateway.Consignment;
import countinghouse.devices.gateway.ShipmentRequest;
import countinghouse.gateways.http.Endpoint;
import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.Limits;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Hands parcels to the carrier at CARRIER_URL. */
@Singleton
@Local(Carrier.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class HttpCarrier implements Carrier {
    private ParcelDesk desk;

    @PostConstruct
    void open() {
        desk = new ParcelDesk(new JsonClient(Endpoint.of("CARRIER"), Limits.USUAL));
    }

    @PreDestroy
    void close() {
        desk.close();
    }

    @Override
    public Consignment ship(ShipmentRequest request) throws CarrierUnavailable, CarrierRefused {
        return desk.ship(request);
    }
}
