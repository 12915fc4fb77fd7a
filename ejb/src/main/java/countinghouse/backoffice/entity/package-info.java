/** Projection rows: platform tables that hold ids, states and what a list shows. */
@org.jspecify.annotations.NullMarked
package countinghouse.backoffice.entity;
