/** Rows of the payments and their transition table. */
@org.jspecify.annotations.NullMarked
package countinghouse.payments.entity;
