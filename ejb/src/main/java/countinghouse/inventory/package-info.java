/**
 * Stock per store: on hand and reserved, each change a movement. Available is never negative.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.inventory;
