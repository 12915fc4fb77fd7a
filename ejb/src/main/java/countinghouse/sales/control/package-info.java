/** Beans of sales and shifts, and the pure maths of baskets and days. */
@org.jspecify.annotations.NullMarked
package countinghouse.sales.control;
