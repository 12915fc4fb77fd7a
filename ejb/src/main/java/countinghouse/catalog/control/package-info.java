/** Beans of the catalogue. */
@org.jspecify.annotations.NullMarked
package countinghouse.catalog.control;
