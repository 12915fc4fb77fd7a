package countinghouse.sandbox.face;

import countinghouse.sandbox.control.Gate;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.Json;

/** The matcher over HTTP: {@code POST /face/v1/comparisons}, and {@code POST /control/face/people} to say what is found for somebody. */
public final class FaceDoor {
    private static final int LARGEST = 12 << 20;

    private FaceDoor() {}

    public static void open(Gate gate, FaceMatcher matcher) {
        gate.on(
                Party.FACE,
                "compare",
                "POST /face/v1/comparisons",
                LARGEST,
                q -> Answer.json(200, matcher.compare(FaceMatcher.read(q.body()))));
        gate.door().on("POST", "/control/face/people", q -> {
            Face face = Json.read(q.body(), Face.class);
            matcher.add(face);
            return Answer.json(201, face);
        });
    }
}
