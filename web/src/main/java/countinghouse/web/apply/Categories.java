package countinghouse.web.apply;

import java.util.List;

/**
 * Common kinds of trade by merchant category code (ISO 18245), a short list for each country; their names are {@code mcc.<code>}. The
 * product takes any code of four digits, this is what the wizard offers.
 */
final class Categories {
    private static final List<String> COMMON = List.of(
            "5411", "5462", "5499", "5812", "5814", "5651", "5661", "5732", "5912", "5942", "5947", "5992", "5200",
            "5712", "5941", "5977", "7230", "7298", "7538", "7216", "7011", "4121", "8021", "8299");
    private static final List<String> UNITED_STATES = List.of("5541", "5921", "7297", "7933");
    private static final List<String> CHINA = List.of("5422", "5441", "7911", "7994");

    private Categories() {}

    static List<String> in(String country) {
        List<String> own = country.equals("CN") ? CHINA : UNITED_STATES;
        return java.util.stream.Stream.concat(COMMON.stream(), own.stream()).toList();
    }
}
