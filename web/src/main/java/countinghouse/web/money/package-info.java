/** Pages on which a merchant sees where its money is: balance, transactions, payouts, reserve, fees. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.money;
