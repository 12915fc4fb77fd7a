package countinghouse.launcher;

import java.io.IOException;
import java.util.Locale;

/** What a person needs to know once it is up. */
final class Announcement {
    private final ServerEnvironment environment;
    private final Secrets secrets;
    private final Layout layout;

    Announcement(ServerEnvironment environment, Secrets secrets, Layout layout) {
        this.environment = environment;
        this.secrets = secrets;
        this.layout = layout;
    }

    /** @param logins whether passwords may be shown: not where the output goes into a log */
    void print(Console console, boolean logins) throws IOException {
        console.step("ready");
        console.print("");
        console.print("  Countinghouse   " + environment.publicUrl() + "   (also " + environment.httpUrl() + ")");
        if (environment.isDemo()) {
            console.print("  Mailbox         " + environment.sandboxUrl() + "/mailbox   (every mail the demo sends)");
            if (logins) {
                printLogins(console, secrets);
            }
        }
        console.print("");
        console.print("  Logs in " + layout.data().resolve("log") + ". Ctrl-C or ./run stop ends it.");
    }

    static void printLogins(Console console, Secrets secrets) throws IOException {
        console.print("");
        console.print("  Staff logins of this demo, also in " + secrets.path("staff.json"));
        console.print("  At sign-in a code is asked for: ./ops code <e-mail> prints it, or add the key to an app.");
        for (var member : Staff.members(secrets)) {
            console.print(String.format(
                    Locale.ROOT,
                    "    %-24s %-26s %-34s %s",
                    member.email(),
                    member.password(),
                    member.totpSecret() == null ? "(set up at first sign-in)" : member.totpSecret(),
                    String.join(", ", member.roles()).toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
    }
}
