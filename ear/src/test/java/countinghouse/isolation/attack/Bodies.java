package countinghouse.isolation.attack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.isolation.world.Samples;
import countinghouse.platform.Settings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A body for each REST operation that takes one, filled with the attacker's own values. A new operation needs one here. */
final class Bodies {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Known known;

    Bodies(Known known) {
        this.known = known;
    }

    /** The body, or null where there is none yet: then the operation counts as not attacked. */
    String of(Operation operation) {
        return switch (operation.name()) {
            case "POST /sales" ->
                Samples.sale(known.one("storeId"), known.one("tillId"), known.one("productId"), 490, "USD");
            case "POST /terminals/activate" -> activate();
            case "POST /terminals/checks" -> "{\"item\":\"PRINT\",\"passed\":true}";
            case "POST /webhooks/carrier" -> carrier();
            default -> null;
        };
    }

    /** The carrier's secret is the platform's: a report that names both tenant and order rightly is a true one, whoever they are. */
    boolean speaksForAll(Operation operation, String leaf) {
        return operation.name().equals("POST /webhooks/carrier") && leaf.contains(":ord_");
    }

    private String activate() {
        return MAPPER.createObjectNode()
                .put("serial", known.column("terminal.serial"))
                .put("activationCode", "2345678923")
                .toString();
    }

    private String carrier() {
        ObjectNode report = MAPPER.createObjectNode()
                .put("eventId", "isolation")
                .put("reference", known.column("merchant.id") + ":" + known.column("terminal_order.id"))
                .put("trackingNumber", known.column("terminal_order.tracking_number"))
                .put("status", "IN_TRANSIT");
        return report.put("at", Instant.now().toString()).toString();
    }

    /** Headers that prove where a body comes from, for those that are signed. */
    Map<String, String> proof(Operation operation, String body) {
        if (!operation.name().equals("POST /webhooks/carrier")) {
            return Map.of();
        }
        String at = Long.toString(Instant.now().getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] secret = Settings.required("CARRIER_WEBHOOK_SECRET").getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signature = mac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8));
            return Map.of("X-Timestamp", at, "X-Signature", HexFormat.of().formatHex(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
