package countinghouse.sandbox.company;

/** Which registration numbers can exist at all. */
final class RegistrationNumbers {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private RegistrationNumbers() {}

    static boolean wellFormed(String country, String number) {
        String plain = Company.plain(number);
        return switch (country) {
            case "US" -> plain.matches("[0-9]{9}") && !plain.startsWith("00");
            case "CN" -> creditCode(plain);
            default -> plain.matches("[0-9A-Z]{5,20}");
        };
    }

    /** The unified social credit code of GB 32100: weights are powers of three modulo 31. */
    private static boolean creditCode(String code) {
        if (code.length() != LENGTH || code.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0)) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31) == code.charAt(LENGTH - 1);
    }
}
