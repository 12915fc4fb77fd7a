/** Beans of underwriting. */
@org.jspecify.annotations.NullMarked
package countinghouse.underwriting.control;
