package countinghouse.devices.gateway;

/** A parcel carrier. */
public interface Carrier {

    /**
     * Hands a parcel over. The same idempotency key with the same content yields the same consignment, however often it
     * is called.
     *
     * @throws CarrierUnavailable if it is not known whether the carrier took the parcel: call again with the same key
     * @throws CarrierRefused if the carrier will not take it as described
     */
    Consignment ship(ShipmentRequest request) throws CarrierUnavailable, CarrierRefused;
}
