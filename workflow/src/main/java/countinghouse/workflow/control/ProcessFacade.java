package countinghouse.workflow.control;

import countinghouse.platform.Caller;
import countinghouse.platform.EngineDoor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;

/**
 * The only way to a running process. The engine's calls take an id and ask no tenant; so nobody gets to give one: every call finds the
 * process by the caller's tenant and the business key, and what belongs to it by that.
 */
@Stateless
public class ProcessFacade {
    static final String APPLICATION = "MerchantApplicationProcess";
    static final String DELIVERY = "TerminalDeliveryProcess";
    static final String OWNER = "OwnerVerificationProcess";

    @Inject
    ProcessEngine engine;

    /** What has been passed and where the process stands; ids of elements. */
    public record Trace(Set<String> passed, Set<String> open, boolean ended) {}

    /** Every call from outside comes through here: the second lock lets the engine's statements pass for as long as it lasts. */
    @AroundInvoke
    Object openDoor(InvocationContext call) throws Exception {
        try (EngineDoor door = EngineDoor.open()) {
            return call.proceed();
        }
    }

    /** Starts the process of an application; nothing happens if it has one. */
    public void start(Caller caller, String applicationId) {
        start(caller, APPLICATION, applicationId);
    }

    /** Starts a delivery that no application waits for, such as a swap; nothing happens if the order has one. */
    public void startDelivery(Caller caller, String orderId) {
        start(caller, DELIVERY, orderId);
    }

    private void start(Caller caller, String process, String businessKey) {
        if (instance(caller, businessKey).isPresent()) {
            return;
        }
        engine.getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionKey(process)
                .overrideProcessDefinitionTenantId(caller.tenant().value())
                .businessKey(businessKey)
                .start();
    }

    /**
     * Lets the waiting service tasks go on that were given these values of the variable, in one command of the engine, which reads and
     * writes the process once; nothing happens for a value that none waits for any more.
     */
    public void triggerAll(Caller caller, String applicationId, String element, String variable, List<String> values) {
        engine.getManagementService().executeCommand(context -> {
            values.forEach(value -> trigger(caller, applicationId, element, variable, value));
            return null;
        });
    }

    private void trigger(Caller caller, String applicationId, String element, String variable, String value) {
        Execution execution = engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(applicationId, true)
                .executionTenantId(caller.tenant().value())
                .activityId(element)
                .variableValueEquals(variable, value)
                .singleResult();
        if (execution != null) {
            engine.getRuntimeService().trigger(execution.getId());
        } else {
            begun(caller, applicationId); // an event may come before its process: then it comes again
        }
    }

    /** Hears a message only while something waits for it. */
    public void hearIfAwaited(Caller caller, String applicationId, String message, Map<String, Object> variables) {
        Execution execution = subscription(caller, begun(caller, applicationId).getId(), message);
        if (execution != null) {
            engine.getRuntimeService().messageEventReceived(message, execution.getId(), variables);
        }
    }

    /** Hears a message that an event waits for; {@code element} is where the model expects it. */
    public void hear(Caller caller, String applicationId, String message, String element) {
        hear(caller, applicationId, message, element, Map.of());
    }

    /** The same with the variables that the way on depends on. */
    public void hear(
            Caller caller, String applicationId, String message, String element, Map<String, Object> variables) {
        ifWaiting(caller, applicationId, element, process -> {
            Execution execution = subscription(caller, process, message);
            return execution == null
                    ? null
                    : () -> engine.getRuntimeService().messageEventReceived(message, execution.getId(), variables);
        });
    }

    /** Ends a person's task with the variables that the way on depends on. */
    public void complete(Caller caller, String applicationId, String element, Map<String, Object> variables) {
        ifWaiting(caller, applicationId, element, process -> {
            Task task = task(caller, process, element);
            return task == null ? null : () -> engine.getTaskService().complete(task.getId(), variables);
        });
    }

    /** @param owner the empty string when the task is given back to its group */
    public void assign(Caller caller, String applicationId, String element, String owner) {
        Task task = task(caller, begun(caller, applicationId).getId(), element);
        if (task != null) {
            engine.getTaskService().setAssignee(task.getId(), owner.isEmpty() ? null : owner);
        }
    }

    /** Whether there is, or was, a process of this application or order. */
    public boolean knows(Caller caller, String businessKey) {
        return instance(caller, businessKey).isPresent();
    }

    public boolean standsAt(Caller caller, String applicationId, String element) {
        return trace(caller, applicationId)
                .map(trace -> trace.open().contains(element))
                .orElse(false);
    }

    /** Ends the process by its withdrawal; nothing happens when it has ended, or never began. */
    public void withdraw(Caller caller, String applicationId) {
        Optional<HistoricProcessInstance> running =
                instance(caller, applicationId).filter(instance -> instance.getEndTime() == null);
        if (running.isPresent()) {
            hear(caller, applicationId, "ApplicationWithdrawn", "Start_Withdrawn");
        }
    }

    /** Empty before the process has begun. The deliveries that an application calls are part of its way. */
    public Optional<Trace> trace(Caller caller, String applicationId) {
        return instance(caller, applicationId).map(instance -> {
            List<HistoricActivityInstance> activities = new ArrayList<>(activities(caller, instance));
            for (HistoricProcessInstance called : called(caller, instance)) {
                activities.addAll(activities(caller, called));
            }
            return traced(activities, instance.getEndTime() != null);
        });
    }

    /** A model and where one process of it stands. */
    public record Drawn(BpmnModel model, Trace trace) {}

    /** The process itself, then each that it has called, of each model the latest one; empty before it has begun. */
    public List<Drawn> drawn(Caller caller, String applicationId) {
        HistoricProcessInstance instance = instance(caller, applicationId).orElse(null);
        if (instance == null) {
            return List.of();
        }
        Map<String, HistoricProcessInstance> latest = new LinkedHashMap<>();
        latest.put(instance.getProcessDefinitionKey(), instance);
        called(caller, instance).forEach(called -> latest.put(called.getProcessDefinitionKey(), called));
        return latest.values().stream()
                .map(one -> new Drawn(
                        engine.getRepositoryService().getBpmnModel(one.getProcessDefinitionId()),
                        traced(activities(caller, one), one.getEndTime() != null)))
                .toList();
    }

    private static Trace traced(List<HistoricActivityInstance> activities, boolean ended) {
        Set<String> passed = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (HistoricActivityInstance activity : activities) {
            if (activity.getEndTime() == null) {
                open.add(activity.getActivityId());
            } else if (activity.getDeleteReason() == null) {
                passed.add(activity.getActivityId());
            }
        }
        if (passed.contains("Message_DeliveredAfterAll")) {
            passed.add("Message_TerminalDelivered");
        }
        passed.removeAll(open);
        return new Trace(passed, open, ended);
    }

    private List<HistoricActivityInstance> activities(Caller caller, HistoricProcessInstance instance) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityTenantId(caller.tenant().value())
                .list();
    }

    private List<HistoricProcessInstance> called(Caller caller, HistoricProcessInstance instance) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .processDefinitionKey(DELIVERY)
                .processInstanceTenantId(caller.tenant().value())
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
    }

    /**
     * An event may come before its place: then it is an error, and the outbox brings it again. It may come for a place already passed (a
     * check that was run once more, the second terminal of an order): then the process has no use for it.
     */
    private void ifWaiting(Caller caller, String applicationId, String element, Waiting waiting) {
        HistoricProcessInstance instance = begun(caller, applicationId);
        if (instance.getEndTime() != null) {
            return;
        }
        Runnable move = waiting.at(instance.getId());
        if (move != null) {
            move.run();
        } else if (!trace(caller, applicationId).orElseThrow().passed().contains(element)) {
            throw new IllegalStateException("the process of " + applicationId + " is not at " + element + " yet");
        }
    }

    private @Nullable Execution subscription(Caller caller, String process, String message) {
        return engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(process)
                .executionTenantId(caller.tenant().value())
                .messageEventSubscriptionName(message)
                .singleResult();
    }

    private HistoricProcessInstance begun(Caller caller, String applicationId) {
        return instance(caller, applicationId)
                .orElseThrow(() -> new IllegalStateException("no process of " + applicationId + " yet"));
    }

    /** A person of a company may be asked more than once, each time by a process of their own: the one that runs, else the last. */
    private Optional<HistoricProcessInstance> instance(Caller caller, String applicationId) {
        List<HistoricProcessInstance> found = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKeyIn(List.of(APPLICATION, DELIVERY, OWNER))
                .processInstanceBusinessKey(applicationId)
                .processInstanceTenantId(caller.tenant().value())
                .list();
        return found.stream()
                .filter(instance -> instance.getEndTime() == null)
                .findFirst()
                .or(() -> found.stream().max(Comparator.comparing(HistoricProcessInstance::getStartTime)));
    }

    private @Nullable Task task(Caller caller, String process, String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .taskTenantId(caller.tenant().value())
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** Finds what waits in a process, or null when nothing does. */
    private interface Waiting {
        @Nullable
        Runnable at(String process);
    }
}
