package countinghouse.launcher;

import countinghouse.launcher.BenchMerchants.Merchant;
import countinghouse.launcher.FaultClient.Answer;
import countinghouse.launcher.FaultClient.Call;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Requests of all kinds by many merchants, and those that have no answer yet. */
final class FaultTraffic {
    private static final int PAUSE_MILLIS = 250;

    private final FaultClient client;
    private final List<Merchant> merchants;
    private final List<Thread> threads = new ArrayList<>();
    private final Deque<Call> open = new ArrayDeque<>();
    private final List<Taken> captured = new ArrayList<>();
    private final List<Taken> held = new ArrayList<>();
    private volatile boolean over;

    /** A payment that something can be done with. */
    record Taken(Merchant merchant, String payment, long amount) {}

    FaultTraffic(FaultClient client, List<Merchant> merchants) {
        this.client = client;
        this.merchants = List.copyOf(merchants);
    }

    void begin(int connections, long seed) {
        over = false;
        for (int i = 0; i < connections; i++) {
            var random = new Random(seed * 31 + i);
            threads.add(Thread.ofPlatform().name("client-" + i).start(() -> {
                while (!over) {
                    step(random);
                }
            }));
        }
    }

    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    private void step(Random random) {
        try {
            Call again = random.nextInt(3) == 0 ? oldest() : null;
            Answer answer = perform(again == null ? some(random) : again);
            Thread.sleep(answer.isKnown() ? random.nextInt(PAUSE_MILLIS) : PAUSE_MILLIS);
        } catch (IOException | InterruptedException failed) {
            over = true;
        }
    }

    private Call some(Random random) {
        Merchant merchant = merchants.get(random.nextInt(merchants.size()));
        return switch (random.nextInt(8)) {
            case 0 -> cashSale(merchant);
            case 1, 2 -> cardSale(merchant);
            case 3 -> payment(merchant, 100 + random.nextInt(5_000), false);
            case 4 -> payment(merchant, 100 + random.nextInt(5_000), true);
            case 5 -> capture(merchant);
            default -> refund(merchant);
        };
    }

    /** Sends it once; what has no answer is kept. */
    Answer perform(Call call) throws IOException, InterruptedException {
        Answer answer = quietly(call);
        if (answer.isDone()) {
            note(call, answer);
        }
        return answer;
    }

    /** As {@link #perform}; nothing of it is given to the other clients. */
    Answer quietly(Call call) throws IOException, InterruptedException {
        Answer answer = client.send(call);
        if (!answer.isKnown()) {
            synchronized (open) {
                open.add(call);
            }
        }
        return answer;
    }

    private void note(Call call, Answer answer) {
        String status = answer.body().path("status").asText();
        long amount = answer.body().path("amount").path("amount").asLong();
        String id = answer.body().path("id").asText();
        if (call.path().equals("payments") && status.equals("AUTHORIZED")) {
            add(held, new Taken(call.merchant(), id, amount));
        } else if (call.path().equals("payments")) {
            add(captured, new Taken(call.merchant(), id, amount));
        } else if (call.path().endsWith("/capture")) {
            add(captured, new Taken(call.merchant(), id, amount));
        } else if (call.path().equals("sales")) {
            answer.body().path("tenders").forEach(tender -> {
                if (tender.has("payment")) {
                    long paid = tender.path("amount").path("amount").asLong();
                    add(
                            captured,
                            new Taken(call.merchant(), tender.path("payment").asText(), paid));
                }
            });
        }
    }

    private static void add(List<Taken> some, Taken taken) {
        synchronized (some) {
            some.add(taken);
        }
    }

    private static @Nullable Taken take(List<Taken> some) {
        synchronized (some) {
            return some.isEmpty() ? null : some.removeFirst();
        }
    }

    private @Nullable Call oldest() {
        synchronized (open) {
            return open.poll();
        }
    }

    /** Sends everything that has no answer once more. @return how many are still without */
    int again() throws IOException, InterruptedException {
        int count;
        synchronized (open) {
            count = open.size();
        }
        for (int i = 0; i < count; i++) {
            Call call = oldest();
            if (call != null) {
                perform(call);
            }
        }
        synchronized (open) {
            return open.size();
        }
    }

    Call named(Merchant merchant, String path, String body) {
        return client.call(merchant, path, body);
    }

    Call cashSale(Merchant merchant) {
        return client.call(merchant, "sales", sale(merchant, "{\"kind\":\"CASH\",\"amount\":" + usd(450) + "}"));
    }

    Call cardSale(Merchant merchant) {
        return client.call(
                merchant,
                "sales",
                sale(
                        merchant,
                        "{\"kind\":\"CARD\",\"amount\":" + usd(450)
                                + ",\"paymentMethod\":\"tok_visa_approved\",\"entryMode\":\"CONTACTLESS\"}"));
    }

    private static String sale(Merchant merchant, String tender) {
        return String.format(
                Locale.ROOT,
                "{\"store\":\"%s\",\"till\":\"%s\",\"channel\":\"IN_STORE\",\"occurredAt\":\"%s\","
                        + "\"lines\":[{\"product\":\"%s\",\"quantity\":1}],\"tenders\":[%s]}",
                merchant.store(),
                merchant.till(),
                Instant.now(),
                merchant.products().getFirst(),
                tender);
    }

    Call payment(Merchant merchant, long minor, boolean capture) {
        Call keyed = client.call(merchant, "payments", "");
        return new Call(
                merchant,
                keyed.key(),
                "payments",
                "{\"store\":\"" + merchant.store() + "\",\"amount\":" + usd(minor)
                        + ",\"paymentMethod\":\"tok_visa_approved\",\"entryMode\":\"ONLINE\",\"capture\":" + capture
                        + ",\"reference\":\"" + keyed.key() + "\"}");
    }

    /** Of something that is held; else something is held first. */
    Call capture(Merchant otherwise) {
        Taken taken = take(held);
        return taken == null
                ? payment(otherwise, 700, false)
                : client.call(
                        taken.merchant(),
                        "payments/" + taken.payment() + "/capture",
                        "{\"amount\":" + usd(Math.max(1, taken.amount() / 2)) + "}");
    }

    Call cancel(Merchant otherwise) {
        Taken taken = take(held);
        return taken == null
                ? payment(otherwise, 700, false)
                : client.call(taken.merchant(), "payments/" + taken.payment() + "/void", "{}");
    }

    Call refund(Merchant otherwise) {
        Taken taken = take(captured);
        return taken == null
                ? payment(otherwise, 700, true)
                : client.call(
                        taken.merchant(),
                        "refunds",
                        "{\"payment\":\"" + taken.payment() + "\",\"amount\":" + usd(50) + ",\"reason\":\"RETURN\"}");
    }

    private static String usd(long minor) {
        return "{\"amount\":" + minor + ",\"currency\":\"USD\"}";
    }
}
