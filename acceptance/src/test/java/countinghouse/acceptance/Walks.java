package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

/** What every journey has around it. */
final class Walks {
    private Walks() {}

    /** What happens at one browser. */
    interface Walk {
        void go(Screen screen) throws Exception;
    }

    /** Closes the browser in the end, and leaves a picture of what it showed when something failed. */
    static void photographed(Screen opened, Walk walk) throws Exception {
        try (Screen screen = opened) {
            try {
                walk.go(screen);
            } catch (Exception | Error failure) {
                screen.photographFailure(failure);
                throw failure;
            }
        }
    }

    /** The same, and no page that was looked at may have a flaw. */
    static void flawless(Screen opened, Walk walk) throws Exception {
        photographed(opened, screen -> {
            walk.go(screen);
            assertEquals(List.of(), screen.flaws());
        });
    }

    /** Part of a name that nobody else has. */
    static String once() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Somebody new. */
    static Surroundings.Login somebody(String what, String once) {
        return new Surroundings.Login(what + "-" + once + "@example.com", "correct horse " + once);
    }
}
