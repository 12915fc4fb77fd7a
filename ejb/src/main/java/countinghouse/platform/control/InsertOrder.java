package countinghouse.platform.control;

import countinghouse.platform.InsertAfter;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Tells EclipseLink of {@link InsertAfter} when the persistence unit is set up. */
public class InsertOrder implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            InsertAfter order = descriptor.getJavaClass().getAnnotation(InsertAfter.class);
            if (order != null) {
                for (Class<?> before : order.value()) {
                    descriptor.addConstraintDependency(before);
                }
            }
        }
    }
}
