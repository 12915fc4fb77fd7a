package countinghouse.workflow.delegates;

import countinghouse.devices.Devices.TerminalModel;
import countinghouse.devices.TerminalFeatures.Network;
import countinghouse.devices.TerminalFeatures.Payment;
import countinghouse.devices.TerminalFeatures.Place;
import countinghouse.onboarding.TerminalAdvice;
import countinghouse.onboarding.TerminalAdvice.Pick;
import countinghouse.onboarding.TerminalNeeds;
import countinghouse.onboarding.TerminalNeeds.Extra;
import countinghouse.workflow.delegates.DecisionTable.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.flowable.dmn.api.DmnDecisionService;

/**
 * The decision tables TerminalUsual (what such a business usually needs) and TerminalFit (how a model meets a need): each need of each model
 * is asked for, the points of a model add up, most points first, then the cheaper one, then by code.
 */
@ApplicationScoped
public class TerminalTables {
    private static final String FIT = "TerminalFit";
    private static final String USUAL = "TerminalUsual";
    private static final int PICKS = 3;

    /** The tables come with the release: what they say to the same question does not change while the server runs. */
    private final Map<Question, Answer> known = new ConcurrentHashMap<>();

    @Inject
    DmnDecisionService decisions;

    /** @param offered what a model has of it: YES, NO, or the way in which it does it */
    record Question(String need, boolean asked, String offered) {}

    private record Ranked(TerminalModel model, Pick pick) {}

    /** @throws IllegalStateException when the table cannot be evaluated */
    public TerminalNeeds usual(String country, String mcc) {
        Answer answer = DecisionTable.ask(decisions, USUAL, Map.of("country", country, "mcc", mcc));
        return new TerminalNeeds(
                codes(answer, "places", Place::valueOf),
                1,
                codes(answer, "payments", Payment::valueOf),
                codes(answer, "extras", Extra::valueOf),
                codes(answer, "networks", Network::valueOf));
    }

    /** @throws IllegalStateException when the table cannot be evaluated */
    public TerminalAdvice advise(TerminalNeeds needs, List<TerminalModel> models) {
        List<Ranked> ranked = models.stream()
                .map(model -> new Ranked(model, pick(needs, model)))
                .sorted(Comparator.comparing((Ranked r) -> -r.pick().points())
                        .thenComparing(r -> r.model().price())
                        .thenComparing(r -> r.model().code()))
                .limit(PICKS)
                .toList();
        List<Pick> picks = new ArrayList<>();
        for (Ranked next : ranked) {
            boolean tied =
                    !picks.isEmpty() && picks.getLast().points() == next.pick().points();
            picks.add(tied ? tied(next.pick()) : next.pick());
        }
        return new TerminalAdvice(picks, needs.tills(), version());
    }

    private static Pick tied(Pick pick) {
        return new Pick(pick.modelCode(), pick.points(), pick.fits(), pick.lacks(), pick.notes(), true);
    }

    private Pick pick(TerminalNeeds needs, TerminalModel model) {
        int points = 0;
        List<String> fits = new ArrayList<>();
        List<String> lacks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Question question : NeedQuestions.of(needs, model.features())) {
            Answer answer = ask(question);
            for (int row = 0; row < answer.rows().size(); row++) {
                points += answer.number(row, "points");
                List<String> said = switch (answer.text(row, "word")) {
                    case "FITS" -> fits;
                    case "LACKS" -> lacks;
                    case "NOTE" -> notes;
                    default -> throw new IllegalStateException("a rule of " + FIT + " says another word");
                };
                said.add(answer.text(row, "rule"));
            }
        }
        return new Pick(model.code(), points, fits, lacks, notes, false);
    }

    private Answer ask(Question question) {
        Answer answer = known.get(question);
        if (answer == null) {
            answer = DecisionTable.ask(
                    decisions,
                    FIT,
                    Map.of("need", question.need(), "asked", question.asked(), "offered", question.offered()));
            known.put(question, answer);
        }
        return answer;
    }

    private String version() {
        return ask(new Question("NETWORK", false, "NO")).version();
    }

    private static <T> List<T> codes(Answer answer, String output, Function<String, T> of) {
        String codes = answer.text(0, output);
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split(",")).map(of).toList();
    }
}
