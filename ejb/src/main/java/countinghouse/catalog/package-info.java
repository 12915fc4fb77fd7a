/**
 * What a merchant sells: products with prices and tax.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.catalog;
