/** Beans of onboarding. */
@org.jspecify.annotations.NullMarked
package countinghouse.onboarding.control;
