package countinghouse.incontainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the sandbox's mail server has taken in. */
final class Mailbox {
    /** On a line of its own, in JSON. */
    private static final Pattern CODE = Pattern.compile("[nr]([2-9A-Z]{10})\\\\[nr]");

    private Mailbox() {}

    static String activationCode(String address) {
        String[] found = new String[1];
        Eventually.until("an activation code was mailed to " + address, () -> {
            String mails = mails(address);
            int place = mails.indexOf("Activation code for terminal");
            Matcher matcher = CODE.matcher(mails.substring(Math.max(0, place)));
            if (place >= 0 && matcher.find()) {
                found[0] = matcher.group(1);
            }
            return found[0] != null;
        });
        return found[0];
    }

    /** The code of one terminal, of several that were mailed; the newest. */
    static String activationCode(String address, String serial) {
        String[] found = new String[1];
        Eventually.until("an activation code for " + serial + " was mailed to " + address, () -> {
            for (String mail : mails(address).split("Activation code for terminal ")) {
                Matcher matcher = CODE.matcher(mail);
                if (mail.startsWith(serial) && matcher.find()) {
                    found[0] = matcher.group(1);
                }
            }
            return found[0] != null;
        });
        return found[0];
    }

    /** Tokens of the links to a page that were mailed to an address, once there are so many. */
    static List<String> tokens(String address, String page, int count) {
        Pattern link = Pattern.compile("/" + page + "\\.xhtml\\?token=([A-Za-z0-9_-]{43})");
        Set<String> tokens = new LinkedHashSet<>();
        Eventually.until(count + " links to " + page + " were mailed to " + address, () -> {
            link.matcher(mails(address)).results().forEach(found -> tokens.add(found.group(1)));
            return tokens.size() >= count;
        });
        return List.copyOf(tokens);
    }

    static boolean holds(String address, String text) {
        return mails(address).contains(text);
    }

    private static String mails(String address) {
        String query = URLEncoder.encode(address, StandardCharsets.UTF_8);
        URI mailbox = URI.create(System.getenv("SANDBOX_URL") + "/mailbox.json?to=" + query);
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
