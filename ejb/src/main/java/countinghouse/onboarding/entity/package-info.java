/** Applications as rows. */
@org.jspecify.annotations.NullMarked
package countinghouse.onboarding.entity;
