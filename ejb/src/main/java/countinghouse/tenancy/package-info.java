/**
 * Merchants, their stores and tills. A tenant exists from the first click of an application.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.tenancy;
