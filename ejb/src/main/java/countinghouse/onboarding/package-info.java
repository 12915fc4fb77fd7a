/**
 * The application's life, what it still owes, and the timeline the applicant sees.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.onboarding;
