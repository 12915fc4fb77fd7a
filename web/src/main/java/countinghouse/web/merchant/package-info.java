/** Pages of a merchant's own people: home, products, terminals, sales, reports. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.merchant;
