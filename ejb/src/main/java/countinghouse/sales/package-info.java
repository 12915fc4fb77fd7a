/**
 * From basket to receipt: price, tax, tenders, shifts and the Z report.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.sales;
