package countinghouse.workflow.control;

import java.util.List;
import java.util.regex.Pattern;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.bpmn.model.HasExecutionListeners;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.ScriptTask;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.TaskWithFieldExtensions;
import org.flowable.bpmn.model.UserTask;
import org.flowable.validation.ValidationError;
import org.flowable.validation.validator.ProcessLevelValidator;

/**
 * Refuses to deploy a model that would run anything but the product's own delegates: no scripts, no classes by name, no shell, mail or HTTP
 * tasks, no listeners.
 */
final class ClosedModel extends ProcessLevelValidator {
    static final String PROBLEM = "countinghouse-closed-model";

    private static final Pattern PROCESS = Pattern.compile("[A-Z][A-Za-z]*Process");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");

    @Override
    protected void executeValidation(BpmnModel model, Process process, List<ValidationError> errors) {
        refuseListeners(process, errors);
        for (FlowElement element : process.findFlowElementsOfType(FlowElement.class, true)) {
            refuseListeners(element, errors);
            boolean foreign = switch (element) {
                case ServiceTask task -> !callsDelegate(task);
                case ScriptTask _, TaskWithFieldExtensions _ -> true;
                case CallActivity call -> !callsProcess(call);
                case UserTask task -> !task.getTaskListeners().isEmpty();
                default -> false;
            };
            if (foreign) {
                addError(errors, PROBLEM, element, element, "runs something other than a delegate of the product");
            }
        }
    }

    private static boolean callsDelegate(ServiceTask task) {
        return ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION.equals(task.getImplementationType())
                && DELEGATE.matcher(task.getImplementation()).matches();
    }

    /** A process of the product by its name, with an id as business key; nothing else goes along. */
    private static boolean callsProcess(CallActivity call) {
        return PROCESS.matcher(call.getCalledElement()).matches()
                && !call.isInheritVariables()
                && call.getInParameters().isEmpty()
                && DELEGATE.matcher(call.getBusinessKey()).matches();
    }

    private void refuseListeners(HasExecutionListeners element, List<ValidationError> errors) {
        List<FlowableListener> listeners = element.getExecutionListeners();
        if (!listeners.isEmpty()) {
            addError(errors, PROBLEM, listeners.getFirst(), "models have no listeners");
        }
    }
}
