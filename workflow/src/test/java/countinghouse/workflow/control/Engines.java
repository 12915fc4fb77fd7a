package countinghouse.workflow.control;

import countinghouse.workflow.FlowableSchema;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.dmn.api.ExecuteDecisionBuilder;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.w3c.dom.Element;

/** Engines of the product's own settings, in memory. */
public final class Engines {
    private Engines() {}

    static ProcessEngine with(Map<String, ?> delegates) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        FlowableSchema.create(database);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        EngineSettings.apply(configuration, delegates);
        ProcessEngine engine = configuration.buildProcessEngine();
        EngineSettings.deploy(engine);
        return engine;
    }

    public static ProcessEngine withoutDelegates() {
        return with(Map.of());
    }

    public static DmnDecisionService decisions(ProcessEngine engine) {
        return EngineSettings.decisions(engine);
    }

    /** Decisions whose every evaluation ends as the engine reports a rule's error: without an exception, marked as failed. */
    public static DmnDecisionService failingDecisions() {
        var failed = new DecisionExecutionAuditContainer();
        failed.setFailed();
        ClassLoader loader = Engines.class.getClassLoader();
        var builder = (ExecuteDecisionBuilder) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {ExecuteDecisionBuilder.class},
                (proxy, method, _) -> method.getName().startsWith("execute") ? failed : proxy);
        return (DmnDecisionService)
                Proxy.newProxyInstance(loader, new Class<?>[] {DmnDecisionService.class}, (_, _, _) -> builder);
    }

    /** All elements of a name in a model of the product. */
    public static List<Element> elements(String model, String name) throws Exception {
        try (InputStream xml = EngineSettings.class.getResourceAsStream("/countinghouse/workflow/" + model)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var nodes = factory.newDocumentBuilder().parse(xml).getElementsByTagNameNS("*", name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        }
    }
}
