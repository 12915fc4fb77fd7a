package countinghouse.catalog.control;

import countinghouse.catalog.Catalog.AddProduct;
import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Identifiers;
import countinghouse.kernel.Rate;
import countinghouse.kernel.Refusal;
import java.math.BigDecimal;

/** What a product must be. */
final class ProductRules {
    private static final long HIGHEST_PRICE = 9_999_999_999L;
    private static final int LONGEST_NAME = 200;

    private ProductRules() {}

    /** The command with its text trimmed. */
    static AddProduct check(AddProduct command, String currency) {
        String sku = command.sku().strip();
        String name = command.name().strip();
        BigDecimal tax = command.taxRate();
        if (!sku.matches("[!-~]{1,40}")) {
            throw Refusal.invalid("product.sku");
        }
        if (CardNumbers.foundIn(sku) && !Identifiers.isTradeItemNumber(sku)) {
            throw Refusal.invalid("card-number");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("product.name");
        }
        if (!command.price().currency().equals(currency)) {
            throw Refusal.invalid("product.currency");
        }
        if (command.price().minor() < 0 || command.price().minor() > HIGHEST_PRICE) {
            throw Refusal.invalid("product.price");
        }
        if (tax.signum() < 0
                || tax.compareTo(BigDecimal.ONE) >= 0
                || tax.stripTrailingZeros().scale() > Rate.PLACES) {
            throw Refusal.invalid("product.tax-rate");
        }
        return new AddProduct(sku, name, command.price(), tax);
    }
}
