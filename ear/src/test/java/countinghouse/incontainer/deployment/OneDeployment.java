package countinghouse.incontainer.deployment;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.context.ClassContext;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/** Deploys the EAR before the first test class and takes it away after the last, instead of once for each. */
public class OneDeployment implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Once.class);
    }

    /** Stands in the way of Arquillian's own events. */
    public static class Once {
        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> ofTheClass;

        @Inject
        private Instance<ClassContext> classes;

        @Inject
        private Event<UnDeployManagedDeployments> undeploy;

        private DeploymentScenario shared;
        private Class<?> first;
        private boolean deployed;
        private boolean over;

        public void generate(@Observes EventContext<GenerateDeployment> event) {
            if (shared == null) {
                event.proceed();
                shared = ofTheClass.get();
                first = event.getEvent().getTestClass().getJavaClass();
            } else {
                ofTheClass.set(shared);
            }
        }

        public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                deployed = true;
                event.proceed();
            }
        }

        public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
            if (over) {
                event.proceed();
            }
        }

        public void end(@Observes(precedence = 100) AfterSuite event) {
            if (deployed) {
                over = true;
                classes.get().activate(first);
                try {
                    ofTheClass.set(shared);
                    undeploy.fire(new UnDeployManagedDeployments());
                } finally {
                    classes.get().deactivate();
                }
            }
        }
    }
}
