/** Orders, terminals and units as rows. */
@org.jspecify.annotations.NullMarked
package countinghouse.devices.entity;
