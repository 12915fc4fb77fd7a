/** Beans of the platform. */
@org.jspecify.annotations.NullMarked
package countinghouse.platform.control;
