package countinghouse.sandbox.wallet;

import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Gate;
import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.http.Handler;
import countinghouse.sandbox.http.Json;
import countinghouse.sandbox.http.Question;
import countinghouse.sandbox.wallet.Line.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wallet's doors: signed questions of its customer, and the control port's paths for whoever plays the payer. */
public final class WalletDoor implements AutoCloseable {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(5);

    private final WalletSettings settings;
    private final NoticeSender notices;
    private final WalletBooks books;
    private final Clock clock;

    /** Reads what was kept in the folder. */
    public WalletDoor(Path folder, WalletSettings settings, Faults faults, Clock clock) throws IOException {
        this.settings = settings;
        this.notices = new NoticeSender(settings, faults, clock);
        this.books = new WalletBooks(folder, notices::tell, clock);
        this.clock = clock;
    }

    public Part part() {
        return books;
    }

    private record Asked(
            @Nullable String merchant,
            @Nullable String reference,
            @Nullable String payment,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String code,
            @Nullable Integer seconds,
            @Nullable Boolean reversal,
            @Nullable String passback) {}

    private record Customer(
            @Nullable String payload,
            @Nullable String id,
            @Nullable String wallet,
            @Nullable Boolean pays,
            @Nullable Boolean leaves) {

        State wish() {
            if (Boolean.TRUE.equals(leaves)) {
                return State.EXPIRED;
            }
            return Boolean.FALSE.equals(pays) ? State.DECLINED : State.PAID;
        }
    }

    public void open(Gate gate) {
        gate.on(Party.WALLET, "pay", "POST /wallet/v1/pay", signed(this::pay))
                .on(Party.WALLET, "query", "POST /wallet/v1/query", signed(this::query))
                .on(Party.WALLET, "cancel", "POST /wallet/v1/cancel", signed(this::cancel))
                .on(Party.WALLET, "refund", "POST /wallet/v1/refund", signed(this::refund));
        gate.door()
                .on("GET", "/wallet/transactions", q -> Answer.json(200, books.standing()))
                .on("POST", "/control/wallet/customer", this::customer);
        WalletPages.open(gate.door(), books);
    }

    private Handler signed(Handler inner) {
        return question -> {
            String signature = question.header("x-signature").orElse("");
            if (!authentic(question, signature)) {
                return Answer.refused(401, "wrong-signature", "signed with another secret, or too long ago");
            }
            Answer answer = inner.handle(question);
            String timestamp = Long.toString(clock.instant().getEpochSecond());
            String answered = Signatures.of(settings.secret(), answer.body(), timestamp, signature);
            return new Answer(
                    answer.status(),
                    answer.contentType(),
                    answer.body(),
                    Map.of("X-Timestamp", timestamp, "X-Signature", answered),
                    answer.delivery());
        };
    }

    private boolean authentic(Question question, String signature) {
        if (settings.secret().isEmpty()) {
            return true;
        }
        String timestamp = question.header("x-timestamp").orElse("");
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                .abs();
        String expected = Signatures.of(settings.secret(), question.body(), timestamp);
        return age.compareTo(SKEW) <= 0
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private Answer pay(Question question) {
        Asked asked = Json.read(question.body(), Asked.class);
        Instant now = clock.instant();
        Duration life = asked.seconds() == null ? USUAL_LIFE : Duration.ofSeconds(asked.seconds());
        String reference = given(asked.reference());
        String code = asked.code() == null ? "" : asked.code();
        State state = code.isEmpty() || code.endsWith("99") ? State.WAITING : State.PAID;
        boolean poor = code.endsWith("51");
        Line line = new Line(
                now,
                given(asked.merchant()),
                reference,
                reference,
                books.nextId(),
                amount(asked),
                given(asked.currency()),
                code.isEmpty() ? "" : code.startsWith("1") ? "WECHAT_PAY" : "ALIPAY",
                poor ? State.DECLINED : state,
                poor ? "insufficient-funds" : "",
                now.plus(life),
                asked.passback());
        return told(() -> books.pay(line));
    }

    private Answer query(Question question) {
        Asked asked = Json.read(question.body(), Asked.class);
        return told(() -> books.find(given(asked.merchant()), given(asked.reference()))
                .orElseThrow(() -> new WalletBooks.Refused(404, "not-found")));
    }

    private Answer cancel(Question question) {
        Asked asked = Json.read(question.body(), Asked.class);
        boolean reversal = Boolean.TRUE.equals(asked.reversal());
        return told(() -> books.cancel(given(asked.merchant()), given(asked.reference()), reversal));
    }

    private Answer refund(Question question) {
        Asked asked = Json.read(question.body(), Asked.class);
        Instant now = clock.instant();
        Line line = new Line(
                now,
                given(asked.merchant()),
                given(asked.reference()),
                given(asked.payment()),
                books.nextId(),
                amount(asked),
                given(asked.currency()),
                "",
                State.REFUNDED,
                "",
                now,
                asked.passback());
        return told(() -> books.refund(line));
    }

    /**
     * The payer scans a payload, or answers a question in the wallet: {@code {payload or id, wallet, pays, leaves}}; one who leaves lets the
     * time run out.
     */
    private Answer customer(Question question) throws WalletBooks.Refused {
        Customer customer = Json.read(question.body(), Customer.class);
        String id = customer.payload() == null ? given(customer.id()) : Scanned.order(customer.payload());
        String wallet = customer.wallet() == null ? "ALIPAY" : customer.wallet();
        Optional<Line> line = books.answer(id, wallet, customer.wish());
        return line.map(found -> Answer.json(200, document(found)))
                .orElse(Answer.refused(409, "nothing-to-pay", "no payment waits under this code"));
    }

    @FunctionalInterface
    private interface Call {
        Line make() throws WalletBooks.Refused;
    }

    private static Answer told(Call call) {
        try {
            return Answer.json(200, document(call.make()));
        } catch (WalletBooks.Refused e) {
            return Answer.refused(e.status(), e.code(), "refused");
        }
    }

    private static Map<String, Object> document(Line line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", line.id());
        document.put("reference", line.reference());
        document.put("state", line.state());
        document.put("amount", line.amount());
        document.put("currency", line.currency());
        document.put("wallet", line.wallet());
        document.put("reason", line.reason());
        document.put("expiresAt", line.expiresAt());
        return document;
    }

    private static String given(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BadRequest("a field is missing");
        }
        return value;
    }

    private static long amount(Asked asked) {
        if (asked.amount() == null || asked.amount() <= 0) {
            throw new BadRequest("amount is above zero");
        }
        return asked.amount();
    }

    @Override
    public void close() {
        notices.close();
    }
}
