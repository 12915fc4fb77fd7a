package countinghouse.web.staff;

import countinghouse.underwriting.CallLine;
import countinghouse.underwriting.CallView;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.web.Format;
import countinghouse.web.Session;
import countinghouse.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said on the phone, in the applicant's language, and what the answer is compared with, in the reader's. */
@Named
@RequestScoped
public class CallScript {
    @Inject
    private CasePage page;

    @Inject
    private Session session;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    /** @param compare what is stated; empty where there is nothing to compare */
    public record Line(CallLine line, String words, String compare) {}

    public List<Line> lines(CallView call, String language) {
        return call.script().stream()
                .map(line -> new Line(line, texts.in(language, key(call, line), said(call)), compare(line)))
                .toList();
    }

    private static String key(CallView call, CallLine line) {
        return line == CallLine.REASON ? "call.say.REASON." + call.purpose() : "call.say." + line;
    }

    private Map<String, String> said(CallView call) {
        FactsView.PersonView person = facts().person();
        return Map.of(
                "caller", session.getName(),
                "name", person == null ? page.getMerchant() : person.fullName(),
                "number", page.getView().number(),
                "question", call.question());
    }

    private String compare(CallLine line) {
        FactSection.Business b = facts().business();
        FactsView.PersonView p = facts().person();
        return switch (line) {
            case ASK_FULL_NAME -> p == null ? "" : p.fullName();
            case ASK_BIRTH_DATE -> p == null ? "" : format.longDay(p.birthDate());
            case ASK_BUSINESS -> b == null ? "" : b.legalName() + " / " + b.tradingName();
            case ASK_ADDRESS -> b == null ? "" : b.addressLine() + ", " + b.city() + " " + b.postcode();
            case ASK_TRADE -> b == null ? "" : texts.sayOr("mcc." + b.mcc(), b.mcc());
            case ASK_VOLUME ->
                b == null
                        ? ""
                        : texts.with("case.a-month", "amount", format.round(b.monthlyVolume(), facts().currency()));
            case ASK_CHECK -> unclear();
            case GREETING, REASON, NEVER_ASK, ASK_PAPER, ASK_QUESTION, CLOSING -> "";
        };
    }

    private String unclear() {
        return page.getView().checks().stream()
                .filter(check -> check.state() != CheckState.PASSED)
                .map(check -> texts.say("check." + check.kind()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private FactsView facts() {
        return page.getView().facts();
    }
}
