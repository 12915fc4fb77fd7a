package countinghouse.incontainer;

import countinghouse.kernel.Ids;
import countinghouse.platform.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.engine.runtime.Execution;

/**
 * The baseline of {@code ./bench onboarding}: the engine alone, on the same tables and the same models that the product has deployed, with
 * delegates that return at once, led as far as the underwriters' queue.
 */
final class BareEngine implements AutoCloseable {
    private static final List<String> DELEGATES = List.of(
            "takeUp", "planChecks", "requestCheck", "settleRequirements", "assessRisk", "queueForReview", "escalate");

    private final List<String> checks;
    private final ProcessEngine engine;

    /** @param checks as many as the product runs for the same application */
    BareEngine(List<String> checks) {
        this.checks = checks;
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setEngineName("bare");
        configuration.setJdbcDriver("com.mysql.cj.jdbc.Driver");
        configuration.setJdbcUrl(Settings.required("DB_URL"));
        configuration.setJdbcUsername(Settings.required("DB_USER"));
        configuration.setJdbcPassword(Settings.required("DB_PASSWORD"));
        configuration.setJdbcMaxActiveConnections(16);
        configuration.setDatabaseSchemaUpdate("none");
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        configuration.setParallelMultiInstanceAsyncLeave(false);
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setIdGenerator(() -> Ids.next("flw"));
        Map<Object, Object> beans = new HashMap<>();
        DELEGATES.forEach(name -> beans.put(name, new AtOnce(checks)));
        configuration.setBeans(beans);
        engine = configuration.buildProcessEngine();
    }

    /** One application from submitted to queued. */
    void one(String tenant) {
        String process = engine.getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionKey("MerchantApplicationProcess")
                .overrideProcessDefinitionTenantId(tenant)
                .businessKey(Ids.next("app"))
                .start()
                .getId();
        for (String check : checks) {
            Execution waiting = engine.getRuntimeService()
                    .createExecutionQuery()
                    .processInstanceId(process)
                    .activityId("Call_RequestCheck")
                    .variableValueEquals("check", check)
                    .singleResult();
            engine.getRuntimeService().trigger(waiting.getId());
        }
        Objects.requireNonNull(
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(process)
                        .taskDefinitionKey("Task_ReviewCase")
                        .singleResult(),
                "the bare process did not come to the review");
    }

    @Override
    public void close() {
        engine.close();
    }

    private record AtOnce(List<String> checks) implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            switch (execution.getCurrentActivityId()) {
                case "Call_PlanChecks" -> execution.setVariable("checks", checks);
                case "Call_SettleRequirements" -> execution.setVariables(Map.of("outcome", "", "ownersAwaited", false));
                default -> {}
            }
        }
    }
}
