/** Rows of the stock. */
@org.jspecify.annotations.NullMarked
package countinghouse.inventory.entity;
