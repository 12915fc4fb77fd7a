package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;

/** What a person writes down to answer for a step. */
final class Why {
    private static final int LEAST = 10;
    private static final int MOST = 1_000;

    private Why() {}

    /** @throws Refusal {@code code}, without words of 10 to 1,000 characters */
    static String of(String text, String code) {
        String bare = text.strip();
        if (bare.length() < LEAST || bare.length() > MOST) {
            throw Refusal.invalid(code);
        }
        return bare;
    }
}
