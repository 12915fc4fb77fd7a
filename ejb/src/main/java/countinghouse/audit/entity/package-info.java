/** Rows of the trail. */
@org.jspecify.annotations.NullMarked
package countinghouse.audit.entity;
