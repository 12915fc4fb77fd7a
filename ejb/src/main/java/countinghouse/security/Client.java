package countinghouse.security;

import countinghouse.kernel.CardNumbers;
import java.io.Serializable;

/**
 * The browser at the other end.
 *
 * @param address where it calls from
 * @param userAgent what it calls itself; anybody may write anything there, and it is kept: card numbers are masked
 * @param device a secret that this browser alone keeps in a cookie, so that it is known again
 */
public record Client(String address, String userAgent, String device) implements Serializable {
    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_AGENT = 300;

    public Client {
        address = cut(address, LONGEST_ADDRESS);
        userAgent = cut(CardNumbers.masked(userAgent), LONGEST_AGENT);
    }

    /** In a few words: {@code Chrome · Windows}. */
    public String browser() {
        return Browser.of(userAgent);
    }

    private static String cut(String text, int longest) {
        String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
