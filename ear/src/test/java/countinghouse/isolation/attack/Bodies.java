package countinghouse.isolation.attack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.isolation.world.Samples;
import countinghouse.platform.Settings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
            case "POST /payments" -> Samples.payment(known.one("storeId"), "USD");
            case "POST /sales/{id}/tenders" -> Samples.tenders(490, "USD");
            case "POST /sales/{id}/returns" ->
                "{\"till\":\"" + known.one("tillId") + "\",\"lines\":[{\"line\":1,\"quantity\":1}]}";
            case "POST /gift-cards" -> Samples.giftCard(known.one("storeId"), "USD");
            case "POST /gift-cards/{id}/top-ups" -> Samples.giftCard(null, "USD");
            case "POST /gift-cards/balance" -> "{\"code\":\"2222-2222-2222-2222\"}";
            case "POST /gift-cards/redemptions" -> Samples.redemption("USD");
            case "POST /gift-cards/{id}/code",
                    "POST /gift-cards/{id}/replacement",
                    "POST /gift-cards/{id}/freeze",
                    "POST /gift-cards/{id}/unfreeze",
                    "POST /sales/{id}/void",
                    "POST /sales/{id}/tenders/{payment}/cancel",
                    "POST /payments/{id}/capture",
                    "POST /payments/{id}/void",
                    "POST /disputes/{id}/submit",
                    "POST /disputes/{id}/accept" -> "{}";
            case "POST /refunds" -> Samples.refund(known.column("payment.id"), "USD");
            case "POST /disputes/{id}/evidence" -> "{\"kind\":\"OTHER\",\"text\":\"Nobody has complained.\"}";
            case "POST /webhooks/acquirer" -> acquirer();
            case "POST /webhooks/wallet" -> wallet();
            case "POST /terminals/activate" -> activate();
            case "POST /terminals/checks" -> "{\"item\":\"PRINT\",\"passed\":true}";
            case "POST /webhooks/carrier" -> carrier();
            default -> null;
        };
    }

    /** The carrier's and the acquirer's secrets are the platform's: a word that names both tenant and thing rightly is a true one. */
    boolean speaksForAll(Operation operation, String leaf) {
        return operation.name().equals("POST /webhooks/carrier") && leaf.contains(":ord_")
                || operation.name().equals("POST /webhooks/acquirer") && leaf.contains(":pay_");
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

    private String acquirer() {
        return MAPPER.createObjectNode()
                .put("word", "EVIDENCE_DUE")
                .put("dispute", known.column("dispute.acquirer_reference"))
                .put("reference", known.column("merchant.id") + ":" + known.column("payment.id"))
                .put("evidenceDueAt", Instant.now().plus(9, ChronoUnit.DAYS).toString())
                .toString();
    }

    private String wallet() {
        return MAPPER.createObjectNode()
                .put("eventId", Long.toString(System.nanoTime()))
                .put("merchant", "any")
                .put("reference", known.column("payment.id"))
                .put("passback", known.column("merchant.id"))
                .toString();
    }

    /** Headers that prove where a body comes from, for those that are signed. */
    Map<String, String> proof(Operation operation, String body) {
        if (!operation.name().startsWith("POST /webhooks/")) {
            return Map.of();
        }
        boolean wallet = operation.name().endsWith("wallet");
        String party = operation.name().endsWith("carrier") ? "CARRIER" : "ACQUIRER";
        String setting = wallet ? "WALLET_SECRET" : party + "_WEBHOOK_SECRET";
        String at = Long.toString(Instant.now().getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] secret = Settings.required(setting).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signature = mac.doFinal((at + (wallet ? "\n" : ".") + body).getBytes(StandardCharsets.UTF_8));
            return Map.of("X-Timestamp", at, "X-Signature", HexFormat.of().formatHex(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
