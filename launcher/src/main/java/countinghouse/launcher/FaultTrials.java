package countinghouse.launcher;

import countinghouse.launcher.BenchMerchants.Merchant;
import countinghouse.launcher.FaultClient.Answer;
import countinghouse.launcher.FaultClient.Call;
import countinghouse.launcher.FaultWorld.Victim;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Pulls the plug at a point, puts it in again, and waits until the product sells. */
final class FaultTrials {
    private static final int HELD_UP_MILLIS = 3_000;
    private static final long PATIENCE_NANOS = 15_000_000_000L;
    private static final long RECOVERY_NANOS = 180_000_000_000L;

    private final FaultWorld world;
    private final FaultTraffic traffic;
    private final FaultNotices notices;
    private final FaultSandbox sandbox;
    private final List<Merchant> merchants;
    private final OpsClient ops;
    private final Map<String, LocalDate> closing = new HashMap<>();
    private final Random random = new Random(17);
    private int number;

    /**
     * @param met whether the point was seen before the plug was pulled
     * @param recovery seconds until a sale was acknowledged again
     */
    record Trial(FaultPoint point, Victim victim, boolean met, double recovery) {}

    /** What is done, and under which name the point is watched. */
    private record Doing(String subject, Callable<?> deed) {}

    FaultTrials(FaultWorld world, FaultTraffic traffic, FaultNotices notices, List<Merchant> merchants)
            throws IOException {
        this.world = world;
        this.traffic = traffic;
        this.notices = notices;
        this.sandbox = new FaultSandbox(world.sandboxUrl());
        this.merchants = merchants;
        var key = java.nio.file.Files.readString(world.secrets().key("ops-key")).strip();
        this.ops = new OpsClient(world.base(), key);
    }

    Trial trial(FaultPoint point, Victim victim) throws Exception {
        Merchant merchant = merchants.get(++number % merchants.size());
        Doing doing = prepare(point, merchant);
        boolean met;
        long killed;
        try (Connection watch = world.database().connect(world.database().owner())) {
            watch.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            hold(point);
            var deed = begin(doing.deed());
            met = await(point, watch, merchant.tenant(), doing.subject(), deed);
            killed = System.nanoTime();
            world.kill(victim);
        } catch (SQLException gone) {
            throw new Problem("The point " + point + " could not be watched: " + gone.getMessage(), gone);
        }
        sandbox.calm();
        world.revive();
        awaitSale(merchant, killed);
        return new Trial(point, victim, met, (System.nanoTime() - killed) / 1e9);
    }

    private void hold(FaultPoint point) throws IOException, InterruptedException {
        sandbox.calm();
        if (point.deed == FaultPoint.Deed.UNKNOWN_SALE) {
            sandbox.order("FAIL_AFTER", "purchase", 0);
        }
        if (point.sign.by() == FaultPoint.Seen.ACQUIRER) {
            sandbox.order(point.sign.text(), point.sign.operation(), HELD_UP_MILLIS);
        }
    }

    /** On a thread of its own, for it will not come back. */
    private static CompletableFuture<Boolean> begin(Callable<?> deed) {
        var ended = new CompletableFuture<Boolean>();
        Thread.ofPlatform().daemon().name("deed").start(() -> {
            try {
                deed.call();
                ended.complete(true);
            } catch (Exception lost) {
                ended.complete(false);
            }
        });
        return ended;
    }

    private boolean await(
            FaultPoint point, Connection watch, String tenant, String subject, CompletableFuture<Boolean> deed)
            throws SQLException, IOException, InterruptedException {
        if (point.sign.by() == FaultPoint.Seen.CHANCE) {
            Thread.sleep(random.nextInt(400));
            return true;
        }
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            boolean seen = switch (point.sign.by()) {
                case ROW -> isThere(watch, point.sign.text(), tenant, subject);
                case ACQUIRER -> sandbox.isUsedUp();
                default -> deed.isDone();
            };
            if (seen) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static boolean isThere(Connection watch, String sql, String tenant, String subject) throws SQLException {
        try (var question = watch.prepareStatement(sql)) {
            question.setString(1, tenant);
            question.setString(2, subject);
            try (var row = question.executeQuery()) {
                return row.next();
            }
        }
    }

    private Doing prepare(FaultPoint point, Merchant merchant) throws IOException, InterruptedException {
        return switch (point.deed) {
            case CARD_SALE, UNKNOWN_SALE -> ofKey(traffic.cardSale(merchant));
            case CASH_SALE -> ofKey(traffic.cashSale(merchant));
            case AUTHORISATION -> ofKey(traffic.payment(merchant, 900, false));
            case PURCHASE -> ofKey(traffic.payment(merchant, 900, true));
            case CAPTURE -> follow(merchant, false, "payments/%s/capture", "{}");
            case VOID -> follow(merchant, false, "payments/%s/void", "{}");
            case REFUND ->
                follow(
                        merchant,
                        true,
                        "refunds",
                        "{\"payment\":\"%s\",\"amount\":{\"amount\":40,\"currency\":\"USD\"},\"reason\":\"RETURN\"}");
            case CLOSE -> close(merchant);
            case NOTICE -> notice(merchant);
        };
    }

    private Doing ofKey(Call call) {
        return new Doing(call.key(), () -> traffic.perform(call));
    }

    /** Something about a payment that is made first. */
    private Doing follow(Merchant merchant, boolean capture, String path, String body)
            throws IOException, InterruptedException {
        String payment = made(merchant, capture);
        Call named = traffic.named(merchant, path.replace("%s", payment), body.replace("%s", payment));
        return new Doing(payment, () -> traffic.perform(named));
    }

    private String made(Merchant merchant, boolean capture) throws IOException, InterruptedException {
        for (int i = 0; i < 50; i++) {
            Answer answer = traffic.quietly(traffic.payment(merchant, 900, capture));
            String status = answer.body().path("status").asText();
            if (answer.isDone() && status.equals(capture ? "CAPTURED" : "AUTHORIZED")) {
                return answer.body().path("id").asText();
            }
            Thread.sleep(200);
        }
        throw new Problem("No payment could be made for a trial.");
    }

    private Doing close(Merchant merchant) throws IOException, InterruptedException {
        made(merchant, true);
        LocalDate day =
                closing.merge(merchant.tenant(), LocalDate.now(ZoneOffset.UTC), (before, today) -> before.plusDays(1));
        String path = "/merchants/" + merchant.tenant() + "/close?through=" + day;
        return new Doing(day.toString(), () -> {
            for (int i = 0; i < 60; i++) {
                try {
                    return ops.post(path, "text/plain", java.net.http.HttpRequest.BodyPublishers.noBody());
                } catch (Problem | OpsClient.Refused busy) {
                    Thread.sleep(200);
                }
            }
            return null;
        });
    }

    private Doing notice(Merchant merchant) throws IOException, InterruptedException {
        String payment = made(merchant, true);
        String dispute = "K" + number;
        notices.outcomes().put(dispute, "OPENED");
        String notice = notices.opened(merchant, payment, dispute);
        return new Doing(dispute, () -> {
            notices.untilTaken(notice);
            return null;
        });
    }

    private void awaitSale(Merchant merchant, long since) throws IOException, InterruptedException {
        while (System.nanoTime() - since < RECOVERY_NANOS) {
            if (traffic.quietly(traffic.cashSale(merchant)).isDone()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new Problem("No sale was acknowledged within three minutes.");
    }
}
