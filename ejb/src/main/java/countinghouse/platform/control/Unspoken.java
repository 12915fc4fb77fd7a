package countinghouse.platform.control;

import countinghouse.kernel.CardNumbers;
import java.util.regex.Pattern;

/** What a log must not say, taken out of a text: card numbers, keys, passwords, tokens, cookies. */
final class Unspoken {
    private static final String GONE = "[removed]";

    private static final Pattern KEY = Pattern.compile("\\bchk_[A-Za-z0-9_-]{4,}");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer)\\s+[A-Za-z0-9._~+/=-]{6,}");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)\\b(authorization[\"']?\\s*[:=]\\s*)[\"']?(?:(?:basic|bearer|digest)\\s+)?[^\\s\"']+");
    private static final Pattern ENROLMENT = Pattern.compile("(?i)\\botpauth(?:-migration)?://\\S+");
    private static final Pattern COOKIES = Pattern.compile("(?i)\\b((?:set-)?cookie)(\\s*[:=]\\s*)[^\\r\\n]+");
    /** {@code password=…}, {@code "token":"…"}, {@code ?token=…}; a value ends where its quotes, its pair or its line does. */
    private static final Pattern NAMED = Pattern.compile("(?i)([a-z_-]{0,40}(?:password|passwd|passphrase|secret|token"
            + "|activationcode|recoverycode|totp|api_?key|jsessionid|__host-session)[a-z_-]{0,40}[\"']?\\s*[:=]\\s*)"
            + "(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s\"'&,;)}\\]]+)");

    private Unspoken() {}

    static String in(String text) {
        String said = KEY.matcher(text).replaceAll("chk_" + GONE);
        said = AUTHORIZATION.matcher(said).replaceAll("$1" + GONE);
        said = BEARER.matcher(said).replaceAll("$1 " + GONE);
        said = ENROLMENT.matcher(said).replaceAll("otpauth:" + GONE);
        said = COOKIES.matcher(said).replaceAll("$1$2" + GONE);
        said = NAMED.matcher(said).replaceAll("$1" + GONE);
        return CardNumbers.masked(said);
    }
}
