package countinghouse.sandbox.bank;

import static countinghouse.sandbox.http.BadRequest.required;

import countinghouse.sandbox.bank.BookLine.Entry;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Json;
import countinghouse.sandbox.http.Question;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The bank's book for judges, and the control port's ways to bring money in and to send some back. */
final class PaymentPages {
    private final PaymentBooks books;

    PaymentPages(PaymentBooks books) {
        this.books = books;
    }

    private record Credit(
            @Nullable String reference,
            @Nullable Long amountMinor,
            @Nullable String currency,
            @Nullable String text) {}

    private record Return(
            @Nullable String endToEnd, @Nullable String reason) {}

    void open(HttpDoor door) {
        door.on("GET", "/bank/book", q -> Answer.json(200, books.entries()))
                .on("GET", "/bank/messages", q -> Answer.json(200, books.messages()))
                .on("POST", "/control/bank/credits", this::credit)
                .on("POST", "/control/bank/returns", this::giveBack);
    }

    private Answer credit(Question question) {
        Credit credit = Json.read(question.body(), Credit.class);
        String reference = required("reference", credit.reference());
        Entry entry = new Entry(
                "CR" + reference,
                "",
                reference,
                required("amountMinor", credit.amountMinor()),
                required("currency", credit.currency()),
                "",
                credit.text() == null ? reference : credit.text(),
                Clock.systemUTC().instant());
        return Answer.json(201, books.receive(entry));
    }

    private Answer giveBack(Question question) {
        Return wanted = Json.read(question.body(), Return.class);
        String reason = wanted.reason() == null ? "AC04" : wanted.reason();
        return books.giveBack(required("endToEnd", wanted.endToEnd()), reason)
                .map(entry -> Answer.json(201, entry))
                .orElseGet(() -> Answer.refused(404, "not-found", "not paid, or back already"));
    }
}
