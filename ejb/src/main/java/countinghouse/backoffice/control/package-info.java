/** Projections and their listeners. */
@org.jspecify.annotations.NullMarked
package countinghouse.backoffice.control;
