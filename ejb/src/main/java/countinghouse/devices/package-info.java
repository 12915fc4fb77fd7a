/**
 * Terminal models, serials, orders, shipments and activation. One serial, one merchant, one place.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.devices;
