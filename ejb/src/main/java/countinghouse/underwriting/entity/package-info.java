/** Cases as rows. */
@org.jspecify.annotations.NullMarked
package countinghouse.underwriting.entity;
