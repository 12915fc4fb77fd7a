/** Rows of the platform. */
@org.jspecify.annotations.NullMarked
package countinghouse.platform.entity;
