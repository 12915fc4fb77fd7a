/** Rows of sales and shifts. */
@org.jspecify.annotations.NullMarked
package countinghouse.sales.entity;
