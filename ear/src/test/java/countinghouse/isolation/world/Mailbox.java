package countinghouse.isolation.world;

import countinghouse.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sandbox's mail server has taken in. */
public final class Mailbox {
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_-]{20,})");
    private static final Pattern CODE = Pattern.compile("[nr]([2-9A-Z]{10})\\\\[nr]");

    private Mailbox() {}

    /** The token of the first link mailed to an address. */
    public static String token(String address) {
        return found("a link was mailed to " + address, address, TOKEN, "");
    }

    public static String activationCode(String address) {
        return found("an activation code was mailed to " + address, address, CODE, "Activation code for terminal");
    }

    private static String found(String what, String address, Pattern pattern, String after) {
        String[] found = new String[1];
        Patience.until(what, () -> {
            String mails = mails(address);
            int place = mails.indexOf(after);
            Matcher matcher = pattern.matcher(mails.substring(Math.max(0, place)));
            if (place >= 0 && matcher.find()) {
                found[0] = matcher.group(1);
            }
            return found[0] != null;
        });
        return found[0];
    }

    public static String mails(String address) {
        String query = URLEncoder.encode(address, StandardCharsets.UTF_8);
        URI mailbox = URI.create(Settings.required("SANDBOX_URL") + "/mailbox.json?to=" + query);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(mailbox).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
