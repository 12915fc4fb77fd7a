package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.devices.Checklist.CheckState;
import countinghouse.devices.Checklist.CheckView;
import countinghouse.devices.Checklist.Item;
import countinghouse.payments.Trials.Tried;
import java.util.List;

/** A terminal's checklist as JSON. */
final class CheckJson {
    private CheckJson() {}

    static ObjectNode of(List<CheckView> checks) {
        ObjectNode json = JsonBody.MAPPER.createObjectNode();
        ArrayNode items = json.putArray("items");
        for (CheckView check : checks) {
            ObjectNode one = items.addObject()
                    .put("item", check.item().name())
                    .put("state", check.state().name());
            if (check.problem() != null) {
                one.put("problem", check.problem());
            }
        }
        boolean ready = !checks.isEmpty() && checks.stream().allMatch(check -> check.state() == CheckState.PASSED);
        return json.put("ready", ready);
    }

    static ObjectNode of(Item item, Tried tried) {
        ObjectNode json = of(tried.checks());
        json.put("item", item.name()).put("passed", tried.passed());
        return tried.problem().isEmpty() ? json : json.put("problem", tried.problem());
    }
}
