package countinghouse.workflow.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.workflow.control.ProcessesBean.Place;
import countinghouse.workflow.delegates.FakeFaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The models as documents: valid, named as the house names, drawn in full. */
class ModelTest {
    /** Processes and the names of their pictures. */
    private static final Map<String, String> PROCESSES = Map.of(
            ProcessFacade.APPLICATION, "merchant-application.svg",
            ProcessFacade.DELIVERY, "terminal-delivery.svg",
            ProcessFacade.OWNER, "owner-verification.svg");

    private static ProcessEngine engine;
    private static final Map<String, BpmnModel> MODELS = new TreeMap<>();

    @BeforeAll
    static void start() {
        engine = Engines.withoutDelegates();
        for (String process : PROCESSES.keySet()) {
            String definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .singleResult()
                    .getId();
            MODELS.put(process, engine.getRepositoryService().getBpmnModel(definition));
        }
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void model_has_no_warning() {
        MODELS.values()
                .forEach(model ->
                        assertEquals(List.of(), engine.getRepositoryService().validateProcess(model)));
    }

    @Test
    void elements_are_named_by_what_they_are() {
        for (FlowElement element : nodes()) {
            String prefix = switch (element) {
                case org.flowable.bpmn.model.StartEvent _ -> "Start_";
                case org.flowable.bpmn.model.EndEvent _ -> "End_";
                case org.flowable.bpmn.model.UserTask _ -> "Task_";
                case ServiceTask _, CallActivity _ -> "Call_";
                case org.flowable.bpmn.model.Gateway _ -> "Gateway_";
                case org.flowable.bpmn.model.Event event ->
                    event.getEventDefinitions().getFirst() instanceof TimerEventDefinition ? "Timer_" : "Message_";
                default -> element.getId().equals("Examination") ? "Examination" : "Withdrawal";
            };
            assertTrue(element.getId().startsWith(prefix), element.getId());
        }
    }

    @Test
    void every_delegate_of_the_model_exists_and_is_named_after_its_element() {
        Set<String> called = new TreeSet<>();
        for (FlowElement element : nodes()) {
            if (element instanceof ServiceTask task) {
                String name = task.getImplementation().replaceAll("[${}]", "");
                assertTrue(task.getId().equalsIgnoreCase("Call_" + name), task.getId() + " calls " + name);
                called.add(name);
            }
        }

        assertEquals(new TreeSet<>(new FakeFaces().delegates().keySet()), called);
    }

    @Test
    void every_step_of_the_strip_is_in_the_model() {
        for (Place place : Place.values()) {
            assertTrue(
                    MODELS.values().stream().anyMatch(model -> model.getFlowElement(place.name()) != null),
                    place.name());
        }
    }

    @Test
    void every_element_is_drawn() {
        for (BpmnModel model : MODELS.values()) {
            for (FlowElement element : model.getMainProcess().findFlowElementsOfType(FlowElement.class, true)) {
                boolean drawn = element instanceof SequenceFlow
                        ? model.getFlowLocationMap().containsKey(element.getId())
                        : model.getLocationMap().containsKey(element.getId());
                assertTrue(drawn, element.getId());
            }
        }
    }

    @Test
    void every_name_of_a_diagram_has_a_chinese_one() {
        ElementNames chinese = ElementNames.in(Locale.SIMPLIFIED_CHINESE);
        for (BpmnModel model : MODELS.values()) {
            Map<String, String> names = new TreeMap<>();
            model.getMainProcess()
                    .findFlowElementsOfType(FlowElement.class, true)
                    .forEach(element -> names.put(element.getId(), Objects.requireNonNullElse(element.getName(), "")));
            model.getMainProcess().getLanes().forEach(lane -> names.put(lane.getId(), lane.getName()));
            model.getPools().forEach(pool -> names.put(pool.getProcessRef(), pool.getName()));
            names.values().removeIf(String::isEmpty);
            names.forEach((id, name) -> assertNotEquals(name, chinese.of(id, name), id));
        }
    }

    /** {@code -Ddiagram.write=true} after a change of the model. */
    @Test
    void diagram_in_the_docs_is_this_model() throws Exception {
        for (var process : PROCESSES.entrySet()) {
            Path image = Path.of("..", "docs", "images", process.getValue());
            String drawn = Drawing.of(MODELS.get(process.getKey()));
            if (Boolean.getBoolean("diagram.write")) {
                Files.createDirectories(image.getParent());
                Files.writeString(image, drawn);
            }
            assertEquals(drawn, Files.readString(image));
        }
    }

    private static List<FlowElement> nodes() {
        List<FlowElement> nodes = new ArrayList<>();
        MODELS.values()
                .forEach(model -> nodes.addAll(model.getMainProcess().findFlowElementsOfType(FlowNode.class, true)));
        return nodes;
    }
}
