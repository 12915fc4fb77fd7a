package countinghouse.workflow.delegates;

import java.util.List;
import java.util.Map;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecisionService;

/** Asks one decision table. */
final class DecisionTable {
    /** What the rules that held say, and the version of the table that they stand in. */
    record Answer(List<Map<String, Object>> rows, String version) {
        /** @throws IllegalStateException when the table has no such output */
        String text(int row, String output) {
            return rows.get(row).get(output) instanceof String text ? text : missing(output);
        }

        int number(int row, String output) {
            return rows.get(row).get(output) instanceof Number number
                    ? number.intValue()
                    : Integer.parseInt(missing(output));
        }

        boolean flag(int row, String output) {
            return rows.get(row).get(output) instanceof Boolean flag ? flag : Boolean.parseBoolean(missing(output));
        }

        private static String missing(String output) {
            throw new IllegalStateException("a decision table gave no " + output);
        }
    }

    private DecisionTable() {}

    /** @throws IllegalStateException when the table cannot be evaluated: never answered as if no rule had held */
    static Answer ask(DmnDecisionService decisions, String key, Map<String, Object> inputs) {
        DecisionExecutionAuditContainer trail = decisions
                .createExecuteDecisionBuilder()
                .decisionKey(key)
                .variables(inputs)
                .executeWithAuditTrail();
        // The engine swallows a rule's error and answers as if nothing had matched.
        if (Boolean.TRUE.equals(trail.isFailed())) {
            throw new IllegalStateException("decision table " + key + " failed: " + trail.getExceptionMessage());
        }
        return new Answer(trail.getDecisionResult(), Integer.toString(trail.getDecisionVersion()));
    }
}
