/** Beans of devices. */
@org.jspecify.annotations.NullMarked
package countinghouse.devices.control;
