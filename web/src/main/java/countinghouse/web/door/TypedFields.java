package countinghouse.web.door;

import java.util.Set;

/**
 * Fields and parameters whose values have a format of their own and are checked by that: numbers in them may look like a card's by chance,
 * as a tenth of all EAN-13 codes do. The list is closed; everything else is searched for card numbers.
 */
public final class TypedFields {
    private static final Set<String> NAMES = Set.of(
            // goods: what a scanner reads, typed or scanned into the till's search
            "barcode",
            "sku",
            "search",
            // terminals and parcels
            "serial",
            "receivedSerials",
            "trackingNumber",
            // people and businesses, each by the rules of its country
            "documentNumber",
            "registrationNumber",
            "phone",
            // the one stated exception: in China a settlement account is a debit card's number; sealed before its first
            // write
            "accountNumber",
            "bankCode",
            // hexadecimal, from the terminal's chip reader, which leaves the card number out
            "chipData");

    private TypedFields() {}

    public static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
