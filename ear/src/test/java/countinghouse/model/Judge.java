package countinghouse.model;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.incontainer.Rows;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** After a walk: the product's books are the model's, the acquirer's journal agrees with both, and I1 to I5 hold. */
final class Judge {
    private static final String ACCOUNTS =
            "SELECT CONCAT(account, ' ', SUM(amount_minor)) FROM posting WHERE tenant_id = ? GROUP BY account";
    private static final String TOLD = "SELECT COUNT(*) FROM outbox WHERE tenant_id = ? AND state <> 'DONE'";
    private static final long PATIENCE_SECONDS = 30;
    private static final Set<String> GONE = Set.of("REVERSED", "CANCELLED", "DECLINED");

    private final Walk walk;
    private final Rows rows = new Rows();

    Judge(Walk walk) {
        this.walk = walk;
    }

    void judge() {
        for (Merchant m : walk.merchants) {
            Walk.until(PATIENCE_SECONDS, "every event is told", () -> rows.count(TOLD, m.shop.tenant()) == 0);
            m.pays.forEach(pay -> walk.check(m, pay));
            Disagreement.unless(nonZero(m.books.accounts()), accounts(m), "accounts of " + m.shop.tenant());
            var stock =
                    walk.tools.inventory.stock(m.shop.owner(), m.shop.storeId()).getFirst();
            Disagreement.unless(m.onHand + " 0", stock.onHand() + " " + stock.reserved(), "stock and what is reserved");
        }
        acquirer();
        for (String check : checks()) {
            invariant(check);
        }
    }

    /** In the order of {@link Day#toString}. */
    static String text(SettlementDay day) {
        SettlementFigures f = day.figures();
        return "captures " + f.captures() + "/" + f.captureCount() + ", refunds " + f.refunds() + "/" + f.refundCount()
                + ", interchange " + f.interchange() + ", scheme " + f.scheme() + ", markup " + f.markup() + ", other "
                + f.otherFees() + ", services " + f.serviceFees() + ", disputes " + f.disputes() + ", won "
                + f.disputesWon() + ", adjustments " + f.adjustments() + ", withheld " + f.reserveWithheld()
                + ", released " + f.reserveReleased() + ", forward " + day.broughtForward() + ", net " + day.net()
                + ", payout " + day.payout() + ", carried " + day.carriedForward() + ", reserve "
                + day.reserveBalance();
    }

    private static Map<String, Long> nonZero(Map<String, Long> accounts) {
        Map<String, Long> some = new TreeMap<>(accounts);
        some.values().removeIf(amount -> amount == 0);
        return some;
    }

    /** A payout that the bank has confirmed has left the one account for the other. */
    private Map<String, Long> accounts(Merchant m) {
        Map<String, Long> accounts = new TreeMap<>();
        for (String row : rows.all(ACCOUNTS, m.shop.tenant())) {
            String[] parts = row.split(" ");
            String account = parts[0].equals("PAYOUTS_IN_TRANSIT") || parts[0].equals("BANK") ? "PAYOUTS" : parts[0];
            accounts.merge(account, Long.parseLong(parts[1]), Long::sum);
        }
        return nonZero(accounts);
    }

    /** I2 and I3 by the acquirer's own journal. */
    private void acquirer() {
        Map<String, JsonNode> messages = new HashMap<>();
        Map<String, Integer> captures = new HashMap<>();
        Map<String, Long> refunds = new HashMap<>();
        for (JsonNode row : walk.traffic.transactions()) {
            String payment = row.path("payment").asText();
            String state = row.path("state").asText();
            switch (row.path("kind").asText()) {
                case "AUTHORISATION", "PURCHASE" ->
                    messages.put(row.path("reference").asText(), row);
                case "CAPTURE" -> captures.merge(payment, state.equals("CAPTURED") ? 1 : 0, Integer::sum);
                case "REFUND" ->
                    refunds.merge(
                            payment,
                            state.equals("REFUNDED") ? row.path("amount").asLong() : 0,
                            Long::sum);
                default -> {
                    // what takes back is seen at what it took back
                }
            }
        }
        for (Merchant m : walk.merchants) {
            for (Pay pay : m.pays) {
                hold(pay, messages.get(pay.id));
                Disagreement.unless(
                        true, captures.getOrDefault(pay.id, 0) <= 1, "captured once at the acquirer, " + pay.id);
                Disagreement.unless(
                        pay.refunded(), refunds.getOrDefault(pay.id, 0L), "refunded at the acquirer, " + pay.id);
            }
        }
    }

    private static void hold(Pay pay, @org.jspecify.annotations.Nullable JsonNode row) {
        boolean held = row != null && !GONE.contains(row.path("state").asText());
        Disagreement.unless(
                pay.state.equals("AUTHORIZED") || pay.state.equals("CAPTURED"),
                held,
                "held at the acquirer, " + pay.id + " which is " + pay.state + ", there " + row);
        if (held) {
            Disagreement.unless(
                    pay.captured + " " + pay.refunded(),
                    row.path("captured").asLong() + " " + row.path("refunded").asLong(),
                    "captured and refunded at the acquirer, " + pay.id);
        }
    }

    /** The queries of ./ops check, of which only what is about these merchants counts: others are under way. */
    private void invariant(String check) {
        Set<String> ours = new HashSet<>();
        walk.merchants.forEach(m -> ours.add(m.shop.tenant()));
        List<String> found = new ArrayList<>(rows.all(check));
        found.retainAll(ours);
        Disagreement.unless(List.of(), found, check.lines().findFirst().orElse(""));
    }

    /** Each begins with tenant_id in its first column, or is about all tenants. */
    private static List<String> checks() {
        try (InputStream list = Judge.class.getResourceAsStream("/checks/list.txt")) {
            List<String> checks = new ArrayList<>();
            for (String name : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                try (InputStream in = Judge.class.getResourceAsStream("/checks/" + name)) {
                    checks.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return checks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
