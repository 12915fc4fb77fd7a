package countinghouse.incontainer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.payments.WalletPayments.SentNotice;
import countinghouse.platform.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The customer's side of the sandbox's wallet: scans, confirms, says no, or walks away. */
final class WalletApp {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WalletApp() {}

    /** @param how {@code "pays":true} and the like */
    static int scan(String payload, String how) {
        return customer("\"payload\":" + quoted(payload) + "," + how);
    }

    static void pay(String payload) {
        if (scan(payload, "\"pays\":true") != 200) {
            throw new AssertionError("the wallet took no payment for " + payload);
        }
    }

    /** Answers the wallet's own question. @param id the wallet's, of the payment */
    static int confirm(String id) {
        return customer("\"id\":" + quoted(id) + ",\"pays\":true");
    }

    private static int customer(String body) {
        return post("/control/wallet/customer", "{" + body + "}");
    }

    /** What of the wallet's book is about this payment or refund. */
    static JsonNode booked(String reference) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Settings.required("SANDBOX_URL") + "/wallet/transactions"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return MAPPER.readTree(body)
                    .valueStream()
                    .filter(line -> line.path("reference").asText().equals(reference))
                    .findFirst()
                    .orElse(MAPPER.createObjectNode());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Once. */
    static void fault(String party, String kind, String operation) {
        fault(party, kind, operation, 1);
    }

    /** @param count how often; 0 until {@link #noFaults} */
    static void fault(String party, String kind, String operation, int count) {
        String fault = "{\"party\":\"%s\",\"kind\":\"%s\",\"operation\":\"%s\",\"count\":%d}"
                .formatted(party, kind, operation, count);
        if (post("/control/faults", fault) / 100 != 2) {
            throw new AssertionError("no such fault: " + fault);
        }
    }

    static void noFaults() {
        post("/control/faults/off", "{\"party\":\"WALLET_NOTICE\"}");
        post("/control/faults/off", "{\"party\":\"WALLET\"}");
        post("/control/faults/off", "{\"party\":\"ACQUIRER\"}");
    }

    private static int post(String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Settings.required("SANDBOX_URL") + path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String text) {
        return MAPPER.valueToTree(text).toString();
    }

    /** As the wallet signs it. */
    static SentNotice notice(String eventId, String tenant, String reference, Instant at) {
        String body = MAPPER.createObjectNode()
                .put("eventId", eventId)
                .put("merchant", "whatever")
                .put("reference", reference)
                .put("state", "PAID")
                .put("amount", 1)
                .put("passback", tenant)
                .toString();
        String timestamp = Long.toString(at.getEpochSecond());
        return new SentNotice(timestamp, signature(timestamp + "\n" + body), body);
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] secret = Settings.required("WALLET_SECRET").getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
