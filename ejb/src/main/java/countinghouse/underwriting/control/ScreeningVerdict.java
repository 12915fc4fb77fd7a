package countinghouse.underwriting.control;

import countinghouse.platform.PublishedLists.ListVersion;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.ScreeningHits.Standing;
import countinghouse.underwriting.control.Screening.Answer;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.CheckAnswer.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hits mean for the check SANCTIONS: confirmed, it fails; open, a person looks; none or all cleared, it is passed. */
final class ScreeningVerdict {
    /** Evidence of a check for which no list was there; a person is told so in words. */
    static final String NO_LIST = "NO_LIST";

    /** What a check has room for. */
    private static final int LONGEST = 100;

    private static final int SURE = 100;
    private static final int UNSURE = 50;

    private ScreeningVerdict() {}

    static CheckAnswer of(Standing standing, Answer answer) {
        boolean asked = !answer.lists().isEmpty();
        Outcome outcome = outcome(standing, asked);
        int score = switch (outcome) {
            case PASS -> SURE;
            case UNCLEAR -> UNSURE;
            case FAIL -> 0;
        };
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("lists", asked ? names(answer.lists()) : NO_LIST);
        evidence.put("names-screened", Integer.toString(answer.names()));
        evidence.putAll(counts(standing));
        return new CheckAnswer(outcome, provider(answer.lists()), reference(answer.lists()), score, evidence);
    }

    private static Outcome outcome(Standing standing, boolean asked) {
        if (standing.confirmed() > 0) {
            return Outcome.FAIL;
        }
        return asked && standing.open() == 0 ? Outcome.PASS : Outcome.UNCLEAR;
    }

    static CheckState state(Standing standing) {
        if (standing.confirmed() > 0) {
            return CheckState.FAILED;
        }
        return standing.open() > 0 ? CheckState.REVIEW : CheckState.PASSED;
    }

    static Map<String, String> counts(Standing standing) {
        return Map.of(
                "hits-open", Integer.toString(standing.open()),
                "hits-confirmed", Integer.toString(standing.confirmed()),
                "hits-cleared", Integer.toString(standing.cleared()));
    }

    private static String names(List<ListVersion> lists) {
        return lists.stream()
                .map(list -> list.listId() + " " + HitContent.day(list))
                .collect(Collectors.joining(", "));
    }

    private static String provider(List<ListVersion> lists) {
        return lists.isEmpty() ? "–" : shortened(lists.stream().map(ListVersion::listId), ", ");
    }

    private static String reference(List<ListVersion> lists) {
        return shortened(lists.stream().map(ListVersion::id), " ");
    }

    private static String shortened(Stream<String> texts, String between) {
        String all = texts.collect(Collectors.joining(between));
        return all.substring(0, Math.min(all.length(), LONGEST));
    }
}
