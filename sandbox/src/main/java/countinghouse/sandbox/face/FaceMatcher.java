package countinghouse.sandbox.face;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.http.Json;
import countinghouse.sandbox.identity.Verdict;
import countinghouse.sandbox.identity.Verdict.Outcome;
import countinghouse.sandbox.store.JsonLines;
import countinghouse.sandbox.store.Listed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares by a stored list: the document's number says what is found. Before that the pictures are looked at, as far as one can
 * without knowing faces: pictures that never change are a SPOOF, dark ones and a missing movement are UNCLEAR, whoever the person is. Whoever
 * is not on the list is UNCLEAR. Pictures are not kept.
 */
public final class FaceMatcher implements Part {
    static final String PROVIDER = "Face Comparison (sandbox)";

    private final Listed<Face> faces;
    private final Map<String, Answered> answers = new ConcurrentHashMap<>();
    private final JsonLines<Answered> answered;

    public FaceMatcher(Path folder) throws IOException {
        faces = new Listed<>(folder, "faces", Face.class);
        answered = new JsonLines<>(folder.resolve("face-comparisons.jsonl"), Answered.class);
        answered.load().forEach(answer -> answers.put(answer.reference(), answer));
    }

    /** The first answer stands for its reference; another question under it is refused. */
    synchronized Verdict compare(Comparison question) {
        Verdict verdict = judge(question);
        Answered before = answers.get(question.reference());
        if (before != null) {
            if (!before.verdict().id().equals(verdict.id())) {
                throw new BadRequest("another question was asked under this reference");
            }
            return before.verdict();
        }
        Answered now = new Answered(question.reference(), verdict);
        answered.append(now);
        answers.put(now.reference(), now);
        return verdict;
    }

    private Verdict judge(Comparison question) {
        boolean document = Thumbnail.of(Comparison.bytes(question.portrait())).dark();
        List<Thumbnail> frames = question.frames().stream()
                .map(frame -> Thumbnail.of(Comparison.bytes(frame.jpeg())))
                .toList();
        if (frames.stream().allMatch(frame -> frame.same(frames.getFirst()))) {
            return verdict(question, Outcome.FAIL, "SPOOF", "NOT_DONE", "NOT_COMPARED");
        }
        if (document || frames.stream().anyMatch(Thumbnail::dark)) {
            return verdict(question, Outcome.UNCLEAR, "UNCERTAIN", "UNCERTAIN", "NOT_COMPARED");
        }
        if (question.frames().stream().noneMatch(Comparison.Frame::movement)) {
            return verdict(question, Outcome.UNCLEAR, "UNCERTAIN", "NOT_DONE", "NOT_COMPARED");
        }
        return switch (finding(question.documentNumber())) {
            case MATCH -> verdict(question, Outcome.PASS, "LIVE", "DONE", "MATCH");
            case NO_MATCH -> verdict(question, Outcome.FAIL, "LIVE", "DONE", "DIFFERENT");
            case UNCLEAR -> verdict(question, Outcome.UNCLEAR, "LIVE", "DONE", "CLOSE");
            case SPOOF -> verdict(question, Outcome.FAIL, "SPOOF", "DONE", "MATCH");
        };
    }

    private Face.Finding finding(String documentNumber) {
        return faces.find(face -> face.of(documentNumber)).map(Face::finding).orElse(Face.Finding.UNCLEAR);
    }

    private static Verdict verdict(
            Comparison question, Outcome outcome, String liveness, String challenge, String face) {
        int similarity = switch (face) {
            case "MATCH" -> 96;
            case "CLOSE" -> 71;
            case "DIFFERENT" -> 18;
            default -> 0;
        };
        int score = switch (outcome) {
            case PASS -> 96;
            case UNCLEAR -> 55;
            case FAIL -> 4;
        };
        Map<String, String> evidence = Map.of(
                "liveness", liveness,
                "challenge", challenge,
                "face", face,
                "similarity", Integer.toString(similarity));
        return Verdict.of(PROVIDER, question, outcome, score, evidence);
    }

    void add(Face face) {
        faces.add(face);
    }

    static Comparison read(byte[] body) {
        return Json.read(body, Comparison.class);
    }

    @Override
    public String name() {
        return "face";
    }

    @Override
    public Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>(faces.state());
        state.put("compared", answers.size());
        return state;
    }

    @Override
    public void reset() {
        faces.reset();
        answered.clear();
        answers.clear();
    }

    record Answered(String reference, Verdict verdict) {}
}
