/**
 * Gift and prepaid cards of a merchant: what is on them is owed to whoever holds the code. A card is INACTIVE until it is paid, then ACTIVE ↔
 * FROZEN, and EXPIRED by a timer, which books what was left as breakage. Balance is Σ movements, and gift_liability in the shop book Σ
 * balances. Codes are told once; only their blind index is stored. Out of scope: whose card it is, sales, drawers.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.giftcards;
