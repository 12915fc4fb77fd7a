/**
 * Pages and what every page needs: who is here, in which language, what a refusal says. Thin: what is true is decided behind the faces.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.web;
