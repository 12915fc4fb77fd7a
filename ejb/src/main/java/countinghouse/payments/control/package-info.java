/** Beans of the payments and the job that resolves what is unknown. */
@org.jspecify.annotations.NullMarked
package countinghouse.payments.control;
