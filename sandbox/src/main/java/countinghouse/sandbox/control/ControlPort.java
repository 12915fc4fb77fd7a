package countinghouse.sandbox.control;

import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Json;
import countinghouse.sandbox.http.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths below {@code /control}: order faults, look at the state, start afresh. */
public final class ControlPort {
    private final Faults faults;
    private final List<Part> parts;

    public ControlPort(Faults faults, List<Part> parts) {
        this.faults = faults;
        this.parts = List.copyOf(parts);
    }

    public void open(HttpDoor door) {
        door.on("POST", "/control/faults", this::order)
                .on("POST", "/control/faults/off", this::off)
                .on("GET", "/control/state", question -> Answer.json(200, state()))
                .on("POST", "/control/reset", this::reset);
    }

    private Answer order(Question question) {
        OrderedFault wanted = Json.read(question.body(), OrderedFault.class);
        if (wanted.party() == null || wanted.kind() == null) {
            throw new BadRequest("party and kind are required");
        }
        Fault fault = new Fault(
                wanted.party(),
                wanted.kind(),
                wanted.operation(),
                wanted.count() == null ? 1 : wanted.count(),
                wanted.millis() == null ? 0 : wanted.millis());
        if (!faults.order(fault)) {
            throw new BadRequest(
                    wanted.party() + " knows " + wanted.party().kinds() + ", count from 0, millis to 600000");
        }
        return Answer.json(201, fault);
    }

    private Answer off(Question question) {
        UnwantedFault unwanted = Json.read(question.body(), UnwantedFault.class);
        if (unwanted.party() == null) {
            throw new BadRequest("party is required");
        }
        return Answer.json(200, Map.of("switchedOff", faults.off(unwanted.party(), unwanted.kind())));
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("faults", faults.waiting());
        parts.forEach(part -> state.put(part.name(), part.state()));
        return state;
    }

    /** Always forgets the faults; what the parties remember only if asked for by {@code {"everything":true}}. */
    private Answer reset(Question question) {
        faults.clear();
        if (question.body().length > 0
                && Json.read(question.body(), Reset.class).everything()) {
            parts.forEach(Part::reset);
        }
        return Answer.json(200, state());
    }

    record OrderedFault(
            @Nullable Party party,
            @Nullable FaultKind kind,
            @Nullable String operation,
            @Nullable Integer count,
            @Nullable Integer millis) {}

    record UnwantedFault(@Nullable Party party, @Nullable FaultKind kind) {}

    record Reset(boolean everything) {}
}
