/** The till in the browser: shift, basket, tenders, receipt. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.till;
