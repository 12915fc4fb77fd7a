package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Json;
import countinghouse.sandbox.http.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The books over HTTP: for judges as they are, for the customer as the daily report, for who plays cardholder and scheme as disputes. */
final class AcquirerPages {
    private final Books books;
    private final Clearing clearing;
    private final ClearingReport report = new ClearingReport();

    AcquirerPages(Books books, Clearing clearing) {
        this.books = books;
        this.clearing = clearing;
    }

    private record Objection(
            @Nullable String reference, @Nullable String reason) {}

    private record Verdict(@Nullable String outcome) {}

    void open(HttpDoor door) {
        door.on("GET", "/acquirer/journal", q -> Answer.of(200, "application/x-ndjson", books.journalLines()))
                .on("GET", "/acquirer/transactions", q -> Answer.json(200, books.standing()))
                .on("GET", "/acquirer/disputes", q -> Answer.json(200, books.disputes()))
                .on("GET", "/acquirer/reports/{date}", this::report)
                .on("GET", "/acquirer/cuts", q -> Answer.json(200, clearing.cuts()))
                .on("POST", "/control/acquirer/clear", this::clear)
                .on("POST", "/control/acquirer/disputes", this::object)
                .on("POST", "/control/acquirer/disputes/{reference}/decide", this::decide);
    }

    private Answer report(Question question) throws IOException {
        try {
            LocalDate day = LocalDate.parse(question.pathParameter("date").replace(".csv", ""));
            byte[] csv = report.of(day, books.entries()).getBytes(StandardCharsets.UTF_8);
            return Answer.of(200, "text/csv; charset=utf-8", csv);
        } catch (DateTimeParseException e) {
            throw new BadRequest("a report is of a date, YYYY-MM-DD");
        }
    }

    private Answer clear(Question question) throws IOException {
        return clearing.cut(LocalDate.now(ZoneOffset.UTC))
                .map(cut -> Answer.json(201, Map.of("reference", cut.reference())))
                .orElse(Answer.refused(409, "nothing-to-clear", "nothing has happened since the last report"));
    }

    private Answer object(Question question) {
        Objection wanted = Json.read(question.body(), Objection.class);
        if (wanted.reference() == null) {
            throw new BadRequest("reference is required");
        }
        String reason = wanted.reason() == null ? "10.4" : wanted.reason();
        return told(books.dispute(wanted.reference(), reason), 201);
    }

    private Answer decide(Question question) {
        String outcome = Json.read(question.body(), Verdict.class).outcome();
        if (outcome == null || !(outcome.equals("WON") || outcome.equals("LOST"))) {
            throw new BadRequest("outcome is WON or LOST");
        }
        return told(books.decide(question.pathParameter("reference"), outcome.equals("WON")), 200);
    }

    private static Answer told(Optional<Dispute> dispute, int status) {
        return dispute.map(found -> Answer.json(status, found))
                .orElse(Answer.refused(
                        409, "dispute-not-possible", "no captured payment without a dispute, or none open"));
    }
}
