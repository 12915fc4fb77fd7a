package countinghouse.web.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.Staff;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Settlement;
import countinghouse.web.StatementJson;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands of {@code ./ops}; whoever comes without the key finds nothing here. */
@WebServlet(name = "ops", urlPatterns = "/ops/*")
public class OpsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern OF_MERCHANT =
            Pattern.compile("/merchants/(mer_[0-9a-z]{1,28})/([a-z]+)(?:/([0-9-]{7}))?");
    private static final int LARGEST_TERMS = 16 * 1024 * 1024;

    @Inject
    private transient Settlement settlement;

    @Inject
    private transient PricePlans plans;

    @Inject
    private transient MonthlyStatements statements;

    @Inject
    private transient Staff staff;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, "POST");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, "GET");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String method) throws IOException {
        if (!OpsKey.accepts(request.getHeader("Authorization"))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Caller operator = operator(request.getHeader("X-Operator"));
        try {
            write(response, 200, run(request, operator, method));
        } catch (Refusal refusal) {
            write(response, 422, OpsWords.of(refusal));
        } catch (DateTimeException e) {
            write(response, 422, OpsWords.error("That is no date, such as 2026-03-31, or month, such as 2026-03."));
        }
    }

    private JsonNode run(HttpServletRequest request, Caller operator, String method) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (method.equals("POST") && path.equals("/merchants")) {
            MovedMerchant file = MovedMerchant.read(body(request));
            return object().put(
                            "id",
                            settlement
                                    .moveIn(operator, file.merchant(), file.plan())
                                    .value());
        }
        Matcher of = OF_MERCHANT.matcher(path);
        if (!of.matches()) {
            throw Refusal.notFound("command");
        }
        Caller caller = operator.in(new TenantId(of.group(1)));
        return switch (method + " " + of.group(2)) {
            case "POST plan" -> object().put("id", agree(caller, request));
            case "POST owner" -> inviteOwner(caller, request);
            case "POST history" -> object().put("lines", settlement.importHistory(caller, request.getInputStream()));
            case "POST close" -> close(caller, request.getParameter("through"));
            case "GET statement" ->
                StatementJson.of(statements.of(caller, YearMonth.parse(String.valueOf(of.group(3)))));
            case "POST statement" ->
                revise(
                        caller,
                        YearMonth.parse(String.valueOf(of.group(3))),
                        body(request).path("reason").asText());
            default -> throw Refusal.notFound("command");
        };
    }

    private JsonNode revise(Caller caller, YearMonth period, String reason) {
        String id = statements.revise(caller, period, reason);
        return object().put("id", id)
                .put("revision", statements.statement(caller, id).cover().revision());
    }

    private String agree(Caller caller, HttpServletRequest request) throws IOException {
        String from = request.getParameter("from");
        MovedMerchant file = MovedMerchant.read(body(request));
        PricePlans.AgreePlan plan = from == null ? file.plan() : file.planFrom(LocalDate.parse(from));
        return plans.agree(caller, plan).id();
    }

    private JsonNode inviteOwner(Caller caller, HttpServletRequest request) throws IOException {
        String email = body(request).path("email").asText();
        staff.inviteOwner(caller, email);
        return object().put("invited", email);
    }

    private JsonNode close(Caller caller, String through) {
        Settlement.Closed closed = settlement.close(caller, LocalDate.parse(String.valueOf(through)));
        return object().put("days", closed.days()).put("done", closed.done());
    }

    private static Caller operator(String name) {
        String who = name == null || !name.matches("[A-Za-z0-9._-]{1,32}") ? "ops" : name;
        return new Caller(null, "ops:" + who, who, Set.of(Role.SYSTEM));
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_TERMS);
        try {
            return OpsWords.MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("file.json");
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void write(HttpServletResponse response, int status, JsonNode answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
