/** Beans of tenancy. */
@org.jspecify.annotations.NullMarked
package countinghouse.tenancy.control;
