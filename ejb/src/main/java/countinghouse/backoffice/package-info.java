/**
 * What platform people see across tenants: projections written by outbox listeners. The only cross-tenant reads there are.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.backoffice;
