package countinghouse.security.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Passwords: Argon2id, 19 MiB, 2 passes, OWASP's first choice. */
final class Secrets {
    private static final Argon2Function ARGON = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Checked when nobody has the address, so that unknown and known ones take the same time. */
    private static final String NOBODY = hashPassword("nobody has this password");

    private Secrets() {}

    static String hashPassword(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(ARGON);
    }

    /** Always false. */
    static boolean matchesNobody(String password) {
        return matches(password + "?", NOBODY);
    }
}
