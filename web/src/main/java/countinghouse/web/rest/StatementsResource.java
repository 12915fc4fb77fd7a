package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.Statements;
import countinghouse.settlement.Statements.FileView;
import countinghouse.settlement.Statements.StatementView;
import countinghouse.web.Downloads;
import countinghouse.web.StatementJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Frozen statements: the list, the figures of a month, and the files as they were stored. */
@Path("statements")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM, MediaType.WILDCARD})
public class StatementsResource {
    private static final String MONTHLY = "MONTHLY_STATEMENT";
    private static final List<String> KINDS = List.of(MONTHLY, "SETTLEMENT_ADVICE", "DAILY_REPORT");

    @Inject
    private Statements statements;

    @Inject
    private MonthlyStatements months;

    @Inject
    private KeyDoor door;

    @Inject
    private Clock clock;

    @Context
    private HttpHeaders headers;

    /** @param period a year or a month, such as 2026 or 2026-03; the current year when it is not said */
    @GET
    public Response list(
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("period") @Nullable String period,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Caller caller = door.open(authorization, Operation.LIST_STATEMENTS).caller();
        if (kind != null && !KINDS.contains(kind)) {
            throw malformed("?kind", "one-of");
        }
        Days days = Days.of(period == null ? Year.now(clock).toString() : period);
        List<StatementView> all = new ArrayList<>();
        for (String each : kind == null ? KINDS : List.of(kind)) {
            all.addAll(statements.statements(caller, each, days.from(), days.through()));
        }
        return Paging.of(limit, after)
                .answer(all, StatementView::id, StatementsResource::json)
                .response()
                .build();
    }

    /** @param id of the statement; with .pdf, .xlsx or .csv at its end, the stored file in the language asked for */
    @GET
    @Path("{id}")
    public Response statement(
            @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        Caller caller = door.open(authorization, Operation.READ_STATEMENT).caller();
        int dot = id.lastIndexOf('.');
        if (dot >= 0) {
            return file(caller, statements.statement(caller, id.substring(0, dot)), id.substring(dot + 1));
        }
        StatementView statement = statements.statement(caller, id);
        ObjectNode json = json(statement);
        if (statement.kind().equals(MONTHLY)) {
            json.set("figures", StatementJson.of(months.statement(caller, statement.source())));
        }
        return Answer.of(200, json).response().build();
    }

    private Response file(Caller caller, StatementView statement, String format) {
        FileView file = statement.files().stream()
                .filter(each -> each.format().equals(format) && each.language().equals(language()))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Documents.Content content = statements.open(caller, file.id());
        return Response.ok(content.bytes(), content.document().contentType())
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        Downloads.disposition(content.document().name()))
                .header("Content-Language", file.language())
                .build();
    }

    /** The first of the languages wanted that there is; else English. */
    private String language() {
        return headers.getAcceptableLanguages().stream()
                        .map(Locale::getLanguage)
                        .filter(List.of("en", "zh")::contains)
                        .findFirst()
                        .orElse("en")
                        .equals("zh")
                ? "zh-CN"
                : "en";
    }

    private static ProblemException malformed(String pointer, String code) {
        return ProblemException.of(ProblemType.MALFORMED, List.of(new FieldError(pointer, code)));
    }

    private record Days(LocalDate from, LocalDate through) {
        static Days of(String period) {
            try {
                if (period.length() == 4) {
                    return ofYear(Year.parse(period).getValue());
                }
                YearMonth month = YearMonth.parse(period);
                return new Days(month.atDay(1), month.atEndOfMonth());
            } catch (DateTimeException e) {
                throw malformed("?period", "period");
            }
        }

        private static Days ofYear(int year) {
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
    }

    private static ObjectNode json(StatementView statement) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", statement.id())
                .put("kind", statement.kind())
                .put("title", statement.title())
                .put("from", statement.from().toString())
                .put("through", statement.through().toString())
                .put("revision", statement.revision());
        ArrayNode files = json.putArray("files");
        statement
                .files()
                .forEach(file -> files.addObject()
                        .put("language", file.language())
                        .put("format", file.format())
                        .put("sha256", file.sha256())
                        .put("size", file.size())
                        .put("madeAt", file.madeAt().toString()));
        return json;
    }
}
