package countinghouse.workflow.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model may reach. Models come from the product only; this is the second lock. */
class ClosedEngineTest {
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final ProcessEngine ENGINE =
            Engines.with(Map.of("count", (JavaDelegate) _ -> CALLS.incrementAndGet(), "word", "text"));

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void delegate_of_the_product_is_called() {
        run(task("flowable:delegateExpression=\"${count}\""));

        assertEquals(1, CALLS.get());
    }

    @Test
    void condition_cannot_start_a_program() {
        Path proof = folder.resolve("proof");
        String attack = "${''.getClass().forName('java.lang.Runtime').getMethod('exec', ''.getClass())"
                + ".invoke(''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null), 'touch "
                + proof + "') != null}";

        assertThrows(FlowableException.class, () -> run(condition(attack)));

        assertFalse(Files.exists(proof));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass() != null}",
                "${''['class'] != null}",
                "${word.length() == 4}",
                "${word.class != null}",
                "${execution.getEngineServices() != null}",
                "${execution.setVariable('outcome', 'APPROVE') == null}",
                "${count.execute(execution) == null}"
            })
    void condition_reaches_no_property_and_no_method(String expression) {
        int before = CALLS.get();

        FlowableException refusal = assertThrows(FlowableException.class, () -> run(condition(expression)));

        assertTrue(causes(refusal).contains("expressions may not reach"), () -> causes(refusal));
        assertEquals(before, CALLS.get());
    }

    @Test
    void condition_compares_variables() {
        run(condition("${answer == 'yes'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id=\"Task\" scriptFormat=\"javascript\"><script>1</script></scriptTask>",
                "<serviceTask id=\"Task\" flowable:class=\"java.lang.Object\"/>",
                "<serviceTask id=\"Task\" flowable:expression=\"${count.execute(execution)}\"/>",
                "<serviceTask id=\"Task\" flowable:delegateExpression=\"${''.getClass()}\"/>",
                "<serviceTask id=\"Task\" flowable:type=\"shell\"><extensionElements><flowable:field name=\"command\">"
                        + "<flowable:string>true</flowable:string></flowable:field></extensionElements></serviceTask>",
                "<serviceTask id=\"Task\" flowable:type=\"mail\"><extensionElements><flowable:field name=\"to\">"
                        + "<flowable:string>a@b.c</flowable:string></flowable:field><flowable:field name=\"text\">"
                        + "<flowable:string>a</flowable:string></flowable:field></extensionElements></serviceTask>",
                "<sendTask id=\"Task\" flowable:type=\"mail\"><extensionElements><flowable:field name=\"to\">"
                        + "<flowable:string>a@b.c</flowable:string></flowable:field><flowable:field name=\"text\">"
                        + "<flowable:string>a</flowable:string></flowable:field></extensionElements></sendTask>",
                "<userTask id=\"Task\"><extensionElements><flowable:taskListener event=\"create\""
                        + " class=\"java.lang.Object\"/></extensionElements></userTask>",
                "<userTask id=\"Task\"><extensionElements><flowable:executionListener event=\"start\""
                        + " expression=\"${count.execute(execution)}\"/></extensionElements></userTask>"
            })
    void model_that_runs_something_else_is_not_deployed(String task) {
        FlowableException refusal = assertThrows(FlowableException.class, () -> deploy(task));

        assertTrue(causes(refusal).contains(ClosedModel.PROBLEM), () -> causes(refusal));
    }

    private static void run(String task) {
        deploy(task);
        ENGINE.getRuntimeService().startProcessInstanceByKey("Attack", Map.of("answer", "yes"));
    }

    private static void deploy(String task) {
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="attack">
                  <process id="Attack" isExecutable="true">
                    <startEvent id="Start"/>
                    <sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task"/>
                    %s
                    <sequenceFlow id="Flow_2" sourceRef="Task" targetRef="End"/>
                    <endEvent id="End"/>
                  </process>
                </definitions>
                """.formatted(task);
        ENGINE.getRepositoryService()
                .createDeployment()
                .addString("attack.bpmn20.xml", model)
                .deploy();
    }

    private static String task(String attributes) {
        return "<serviceTask id=\"Task\" " + attributes + "/>";
    }

    private static String condition(String expression) {
        return "<exclusiveGateway id=\"Task\"/><endEvent id=\"Other\"/>"
                + "<sequenceFlow id=\"Flow_3\" sourceRef=\"Task\" targetRef=\"Other\">"
                + "<conditionExpression xsi:type=\"tFormalExpression\"><![CDATA[" + expression
                + "]]></conditionExpression></sequenceFlow>";
    }

    private static String causes(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString();
    }
}
