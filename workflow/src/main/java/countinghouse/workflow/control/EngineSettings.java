package countinghouse.workflow.control;

import countinghouse.kernel.Ids;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.flowable.common.engine.impl.el.DefaultExpressionManager;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.interceptor.EngineConfigurationConstants;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.dmn.engine.DmnEngineConfiguration;
import org.flowable.dmn.engine.configurator.DmnEngineConfigurator;
import org.flowable.dmn.engine.impl.cfg.StandaloneInMemDmnEngineConfiguration;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.validation.ProcessValidatorFactory;
import org.flowable.validation.ProcessValidatorImpl;
import org.flowable.validation.validator.ValidatorSet;

/** How the engine is set up wherever it runs; where its transactions and threads come from is said elsewhere. */
final class EngineSettings {
    private static final String MODELS = "countinghouse/workflow/";

    private EngineSettings() {}

    /** @param delegates by the names that expressions use: nothing else can be named */
    static void apply(ProcessEngineConfigurationImpl configuration, Map<String, ?> delegates) {
        Map<Object, Object> beans = Collections.unmodifiableMap(new HashMap<>(delegates));
        configuration.setBeans(beans);
        configuration.addExpressionManagerConfigurer(
                manager -> ((DefaultExpressionManager) manager).setBeanResolver(new ClosedResolver()));
        // The engine's own generator fetches ids in a transaction within the transaction; Payara's pool then takes the
        // outer one's connection for free while it is in use, and what it wrote is lost or kept alone.
        configuration.setIdGenerator(() -> Ids.next("flw"));
        // Answers of one case are told one after another, so nobody else leaves the checks at the same time; leaving by
        // a
        // job of its own would meet the next answer in the same rows.
        configuration.setParallelMultiInstanceAsyncLeave(false);
        configuration.setProcessValidator(validator());
        configuration.setEnableSafeBpmnXml(true);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.addConfigurator(new DmnEngineConfigurator().setDmnEngineConfiguration(tables()));
    }

    /** Deploys the models of the product; one that is unchanged keeps its version. */
    static void deploy(ProcessEngine engine) {
        for (String model : new String[] {
            "ApplicationRisk.dmn",
            "DecisionAuthority.dmn",
            "ApprovalTerms.dmn",
            "CompanyRisk.dmn",
            "TerminalUsual.dmn",
            "TerminalFit.dmn",
            "TerminalDeliveryProcess.bpmn20.xml",
            "OwnerVerificationProcess.bpmn20.xml",
            "MerchantApplicationProcess.bpmn20.xml"
        }) {
            engine.getRepositoryService()
                    .createDeployment()
                    .name(model)
                    .enableDuplicateFiltering()
                    .addClasspathResource(MODELS + model)
                    .deploy();
        }
    }

    static DmnDecisionService decisions(ProcessEngine engine) {
        Object decisions = engine.getProcessEngineConfiguration()
                .getEngineConfigurations()
                .get(EngineConfigurationConstants.KEY_DMN_ENGINE_CONFIG);
        return ((DmnEngineConfiguration) Objects.requireNonNull(decisions)).getDmnDecisionService();
    }

    private static DmnEngineConfiguration tables() {
        var configuration = new StandaloneInMemDmnEngineConfiguration();
        configuration.setBeans(Map.of());
        configuration.addExpressionManagerConfigurer(
                manager -> ((DefaultExpressionManager) manager).setBeanResolver(new ClosedResolver()));
        // What a table was asked belongs to the tenant; its rating is stored there.
        configuration.setHistoryEnabled(false);
        return configuration;
    }

    private static ProcessValidatorImpl validator() {
        var validator = (ProcessValidatorImpl) new ProcessValidatorFactory().createDefaultProcessValidator();
        var closed = new ValidatorSet("countinghouse");
        closed.addValidator(new ClosedModel());
        validator.addValidatorSet(closed);
        return validator;
    }
}
