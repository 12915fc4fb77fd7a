/**
 * Facts, checks, score and the decision of a person.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.underwriting;
