package countinghouse.settlement;

import countinghouse.kernel.Rate;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Interchange and scheme fees as published. */
public record Tariff(String id, List<InterchangeRow> interchange, Map<String, SchemeFee> schemeFees)
        implements Serializable {
    public static final String ANY = "*";

    public Tariff {
        interchange = List.copyOf(interchange);
        schemeFees = Map.copyOf(schemeFees);
    }

    /** The first row in the order of the table. */
    public Optional<InterchangeRow> match(CardUse use, String mccGroup) {
        return interchange.stream().filter(row -> row.matches(use, mccGroup)).findFirst();
    }

    /**
     * How a card was used.
     *
     * @param scheme such as VISA, UNIONPAY, ALIPAY
     * @param product DEBIT, CREDIT, PREPAID, COMMERCIAL or WALLET
     * @param entryMode CHIP, CONTACTLESS, SWIPED, KEYED, ONLINE or QR
     * @param region DOMESTIC, INTRA or INTER
     */
    public record CardUse(String scheme, String product, String entryMode, String region) implements Serializable {}

    /** @param number as in the file; a column that is {@code *} matches anything */
    public record InterchangeRow(int number, CardUse use, String mccGroup, Rate rate, long fixed, boolean markupApplies)
            implements Serializable {
        boolean matches(CardUse asked, String group) {
            return fits(use.scheme(), asked.scheme())
                    && fits(use.product(), asked.product())
                    && fits(use.entryMode(), asked.entryMode())
                    && fits(use.region(), asked.region())
                    && fits(mccGroup, group);
        }

        private static boolean fits(String pattern, String value) {
            return pattern.equals(ANY) || pattern.equals(value);
        }

        /** What the row is of, as a reader looks for it in the table. */
        public String label() {
            return String.join(" ", use.scheme(), use.product(), use.entryMode(), use.region(), mccGroup);
        }
    }

    public record SchemeFee(Rate rate, long fixed) implements Serializable {}
}
