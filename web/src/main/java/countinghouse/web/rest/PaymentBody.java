package countinghouse.web.rest;

import countinghouse.kernel.Money;
import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.CardPayments.CapturePayment;
import countinghouse.payments.DeviceWallet;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments.Card;
import countinghouse.payments.Payments.CardMeans;
import countinghouse.payments.Payments.KeepCard;
import countinghouse.payments.Payments.StoredCard;
import countinghouse.payments.Refunds;
import countinghouse.platform.Role;
import countinghouse.security.Keys.KeyHolder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bodies of calls that move a payment. */
final class PaymentBody {
    private static final List<String> OF_PRESENTED =
            List.of("paymentMethod", "entryMode", "chipData", "deviceWallet", "keepCard");

    private PaymentBody() {}

    /** @throws ProblemException malformed, naming every wrong value */
    static AuthorisePayment authorise(String text, String key, KeyHolder holder) {
        JsonBody body = JsonBody.parse(text);
        boolean terminal = holder.caller().roles().contains(Role.TERMINAL);
        AuthorisePayment command = new AuthorisePayment(
                key,
                body.text("store", 40),
                terminal ? holder.subject() : Objects.requireNonNullElse(body.optionalText("terminal", 40), ""),
                body.money("amount"),
                means(body),
                body.flag("capture"),
                body.optionalText("reference", 64));
        body.check();
        return command;
    }

    /** A card that is kept, or one as it was presented. */
    static CardMeans means(JsonBody body) {
        String stored = body.optionalText("storedCard", 40);
        if (stored == null) {
            return new Card(
                    body.text("paymentMethod", 64),
                    body.oneOf("entryMode", EntryMode.class),
                    chipData(body),
                    keep(body.object("keepCard")),
                    body.has("deviceWallet") ? body.oneOf("deviceWallet", DeviceWallet.class) : null);
        }
        for (String other : OF_PRESENTED) {
            if (body.has(other)) {
                body.refuse(other, "not-both");
            }
        }
        return new StoredCard(stored, body.optionalFlag("customerPresent"));
    }

    private static @Nullable KeepCard keep(@Nullable JsonBody wish) {
        return wish == null
                ? null
                : new KeepCard(
                        wish.text("customer", 64),
                        wish.optionalText("label", 80),
                        wish.text("consent", 64),
                        KeepCard.Where.API);
    }

    static @Nullable String chipData(JsonBody body) {
        String hex = body.optionalText("chipData", 1024);
        if (hex != null && !hex.matches("([0-9A-Fa-f]{2})+")) {
            body.refuse("chipData", "hex");
        }
        return hex;
    }

    /** Without an amount all that is authorised. */
    static CapturePayment capture(String text, String key, String paymentId) {
        JsonBody body = JsonBody.parse(text);
        Money amount = body.object("amount") == null ? null : body.money("amount");
        body.check();
        return new CapturePayment(key, paymentId, amount);
    }

    static Refunds.RequestRefund refund(String text, String key) {
        JsonBody body = JsonBody.parse(text);
        Refunds.RequestRefund command = new Refunds.RequestRefund(
                key, body.text("payment", 40), body.money("amount"), body.oneOf("reason", Refunds.Reason.class));
        body.check();
        return command;
    }
}
