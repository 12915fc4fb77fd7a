/** Merchants, stores and tills as rows. */
@org.jspecify.annotations.NullMarked
package countinghouse.tenancy.entity;
