package countinghouse.reports;

import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.ShipTo;
import countinghouse.devices.TerminalModels;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What stands on a parcel's papers, worded: the model of {@code packing-slip.jrxml} and {@code parcel-label.jrxml}, which only place it.
 *
 * @param address lines in the order of the country
 * @param code what the bar says: the tracking number, before there is one the order's
 * @param spoken the bar code in words
 * @param units one a unit: model, serial
 * @param steps what the merchant does with it
 */
public record ParcelSheet(
        Locale locale,
        String title,
        String recipient,
        List<String> address,
        List<Fact> facts,
        String code,
        String spoken,
        List<Fact> units,
        List<String> steps) {
    static final String BUNDLE = "countinghouse.reports.parcel";
    private static final int GRAMS_A_UNIT = 900;

    public ParcelSheet {
        address = List.copyOf(address);
        facts = List.copyOf(facts);
        units = List.copyOf(units);
        steps = List.copyOf(steps);
    }

    /** @param old serial of the terminal that is to come back, or the empty string */
    static ParcelSheet of(OrderView order, String old) {
        boolean chinese = order.shipTo().country().equals("CN");
        Locale locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        ResourceBundle words = words(locale);
        String tracking = order.trackingNumber();
        String code = tracking == null ? order.number() : tracking;
        String spoken = say(words, tracking == null ? "spoken.order" : "spoken.tracking", code);
        List<Fact> units = order.serials().stream()
                .map(serial -> new Fact(model(words, order.modelCode()), serial))
                .toList();
        return new ParcelSheet(
                locale,
                say(words, "title", order.number()),
                order.shipTo().recipient(),
                address(order.shipTo(), words),
                facts(order, words),
                code,
                spoken,
                units,
                steps(words, old));
    }

    static ResourceBundle words(Locale locale) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        return ResourceBundle.getBundle(BUNDLE, locale, ParcelSheet.class.getClassLoader(), noFallback);
    }

    /** In China from the large to the small, elsewhere from the street to the country. */
    private static List<String> address(ShipTo to, ResourceBundle words) {
        String country = new Locale.Builder().setRegion(to.country()).build().getDisplayCountry(words.getLocale());
        if (to.country().equals("CN")) {
            return List.of(to.city() + to.addressLine(), to.postcode(), country);
        }
        return List.of(to.addressLine(), to.city() + " " + to.postcode(), country);
    }

    private static List<Fact> facts(OrderView order, ResourceBundle words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.getString("order"), order.number()));
        String carrier = order.carrier();
        String tracking = order.trackingNumber();
        if (carrier != null && tracking != null) {
            facts.add(new Fact(words.getString("carrier"), carrier));
            facts.add(new Fact(words.getString("tracking"), tracking));
        }
        int units = order.serials().size();
        facts.add(new Fact(words.getString("units"), Integer.toString(units)));
        facts.add(new Fact(words.getString("weight"), say(words, "kilograms", units * GRAMS_A_UNIT / 1000.0)));
        return facts;
    }

    private static List<String> steps(ResourceBundle words, String old) {
        List<String> steps = new ArrayList<>();
        for (String key : List.of("step.code", "step.switch-on", "step.checks")) {
            steps.add(words.getString(key));
        }
        if (!old.isEmpty()) {
            steps.add(say(words, "step.old", old));
        }
        return steps;
    }

    private static String model(ResourceBundle words, String code) {
        String key = "model." + code;
        return words.containsKey(key)
                ? words.getString(key)
                : TerminalModels.name(code).in(words.getLocale().toLanguageTag());
    }

    private static String say(ResourceBundle words, String key, Object... arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }

    /** The steps in one text, numbered. */
    public String stepLines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            lines.append(i + 1).append(". ").append(steps.get(i)).append('\n');
        }
        return lines.toString();
    }

    /** The address below the recipient, a line each. */
    public String addressLines() {
        return String.join("\n", address);
    }
}
