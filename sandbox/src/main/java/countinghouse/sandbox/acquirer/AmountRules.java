package countinghouse.sandbox.acquirer;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the test amounts of one payment company ask for. A rule is for a band of amounts ({@code 2000.00-2999.99}), for one amount ({@code
 * 5001.00}), or for the last two digits ({@code x.51}); what no rule is for is approved.
 */
record AmountRules(List<Rule> rules) {
    private static final Logger LOG = Logger.getLogger(AmountRules.class.getName());
    private static final String APPROVED = "00";
    private static final Pattern BAND = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(?:-\\s*([0-9]+(?:\\.[0-9]+)?))?");
    private static final Pattern ENDING = Pattern.compile("x\\.([0-9]{2})");
    private static final Pattern NUMBERED = Pattern.compile(".*\\b([0-9]{4}) processor response.*");

    static final AmountRules NONE = new AmountRules(List.of());

    /** Of {@code tok_…_by_amount} where no list is loaded. */
    static final AmountRules OF_ENDINGS =
            new AmountRules(List.of("01", "05", "12", "14", "41", "43", "51", "54", "57", "61", "91").stream()
                    .map(ending -> new Rule((amount, cents) -> cents.equals(ending), ending))
                    .toList());

    /**
     * Answers of Braintree's processors, which in their test amounts are the amount itself, in ISO 8583's words; as that company documents
     * them. The others are plain refusals.
     */
    private static final Map<Integer, String> PROCESSOR = Map.ofEntries(
            Map.entry(2000, "05"),
            Map.entry(2001, "51"),
            Map.entry(2002, "61"),
            Map.entry(2003, "65"),
            Map.entry(2004, "54"),
            Map.entry(2005, "14"),
            Map.entry(2006, "54"),
            Map.entry(2007, "14"),
            Map.entry(2009, "14"),
            Map.entry(2010, "N7"),
            Map.entry(2012, "41"),
            Map.entry(2013, "43"),
            Map.entry(2014, "59"),
            Map.entry(2015, "57"),
            Map.entry(2016, "94"),
            Map.entry(2023, "57"),
            Map.entry(2044, "01"),
            Map.entry(2053, "43"),
            Map.entry(3000, "91"));

    /** @param code field 39, or {@link #OF_AMOUNT} */
    record Rule(BiPredicate<BigDecimal, String> fits, String code) {}

    /** The processor's answer has the amount's number. */
    private static final String OF_AMOUNT = "=amount";

    /** By payment company: psp, amount, authorization_result. What a capture's settlement would say is not told apart: cards settle. */
    static Map<String, AmountRules> read(Path file) throws IOException {
        Map<String, List<Rule>> rules = new TreeMap<>();
        for (CardList.Row row : CardList.read(file, List.of("psp", "amount", "authorization_result"))) {
            Matcher band = BAND.matcher(row.cell("amount"));
            Matcher ending = ENDING.matcher(row.cell("amount"));
            String result = row.cell("authorization_result");
            List<Rule> known = rules.computeIfAbsent(row.cell("psp"), psp -> new ArrayList<>());
            if (ending.matches()) {
                String digits = ending.group(1);
                known.add(new Rule((amount, cents) -> cents.equals(digits), approves(result) ? APPROVED : digits));
            } else if (band.matches()) {
                BigDecimal from = new BigDecimal(band.group(1));
                BigDecimal to = band.group(2) == null ? from : new BigDecimal(band.group(2));
                known.add(new Rule(
                        (amount, cents) -> amount.compareTo(from) >= 0 && amount.compareTo(to) <= 0, code(result)));
            } else {
                LOG.warning(() -> file.getFileName() + ": not an amount: " + row.cell("amount"));
            }
        }
        Map<String, AmountRules> read = new TreeMap<>();
        rules.forEach((psp, list) -> read.put(psp, new AmountRules(List.copyOf(list))));
        return read;
    }

    private static boolean approves(String result) {
        String words = result.toLowerCase(Locale.ROOT);
        return words.startsWith("approved") || words.startsWith("authorized") || words.startsWith("authorised");
    }

    private static String code(String result) {
        Matcher numbered = NUMBERED.matcher(result);
        if (approves(result)) {
            return APPROVED;
        }
        if (result.contains("response = amount")) {
            return OF_AMOUNT;
        }
        if (numbered.matches()) {
            return processor(Integer.parseInt(numbered.group(1)));
        }
        return result.startsWith("Gateway Rejected") ? "57" : "05";
    }

    private static String processor(int answer) {
        return PROCESSOR.getOrDefault(answer, "05");
    }

    /**
     * Field 39 for a payment.
     *
     * @param minor in minor units of the currency
     * @param currency ISO 4217 letters
     */
    String code(long minor, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal amount = BigDecimal.valueOf(minor, digits);
        String cents = String.format(Locale.ROOT, "%02d", minor % 100);
        String code = rules.stream()
                .filter(rule -> rule.fits().test(amount, cents))
                .map(Rule::code)
                .findFirst()
                .orElse(APPROVED);
        return code.equals(OF_AMOUNT) ? processor(amount.intValue()) : code;
    }

    @Override
    public String toString() {
        return "AmountRules[" + rules.size() + "]";
    }
}
