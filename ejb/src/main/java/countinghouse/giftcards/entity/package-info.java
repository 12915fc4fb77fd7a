/** Rows of gift cards. */
@org.jspecify.annotations.NullMarked
package countinghouse.giftcards.entity;
