/** The applicant's pages: the wizard and the timeline. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.apply;
