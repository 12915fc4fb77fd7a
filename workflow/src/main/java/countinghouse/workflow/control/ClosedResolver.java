package countinghouse.workflow.control;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.javax.el.ELException;
import org.flowable.common.engine.impl.javax.el.ELResolver;

/**
 * Stands where the expression language would reach into Java objects, and refuses: an expression in a model may name a delegate or a
 * variable and compare, but reads no property and calls no method of anything. By default {@code ${''.getClass().forName(…)}} runs what it
 * likes.
 */
final class ClosedResolver extends ELResolver {
    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        throw refusal(property);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw refusal(property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        throw refusal(method);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        throw refusal(property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    private static ELException refusal(Object member) {
        return new ELException("expressions may not reach '" + member + "'");
    }
}
