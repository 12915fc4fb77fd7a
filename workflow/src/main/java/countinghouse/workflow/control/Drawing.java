package countinghouse.workflow.control;

import countinghouse.workflow.control.ProcessFacade.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.Lane;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Pool;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.Task;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Draws a model as it is laid out in it, as SVG with real text; the engine's own drawer leaves out the names of lanes, starts and ends. A
 * page brings its own style, and shows where one process stands.
 */
final class Drawing {
    private static final String STYLE = """
            <style>
            text{font:13px "Noto Sans","Segoe UI",sans-serif;fill:#1b2430;text-anchor:middle}
            .lane{fill:#fff;stroke:#9aa4b1}.lanes text{font-weight:600}
            .person{fill:#fbf0df;stroke:#9a5b0f}.call{fill:#eef3fa;stroke:#2c5282}
            .event,.gate{fill:#fff;stroke:#1b2430;stroke-width:1.5}.end{stroke-width:4}
            .aside{fill:none;stroke:#1b2430;stroke-dasharray:2 4}
            .flow{fill:none;stroke:#4a5563;stroke-width:1.3;marker-end:url(#tip)}
            .mark{fill:none;stroke:#1b2430;stroke-width:1.5}.small{font-size:12px;fill:#4a5563}
            text.name{text-anchor:start}
            </style>
            """;
    private static final String TIP = """
            <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
            <path d="M0 0 8 4 0 8z" fill="#4a5563"/></marker></defs>
            """;

    private final BpmnModel model;
    private final ElementNames names;
    private final @Nullable Trace trace;
    private final StringBuilder svg = new StringBuilder();

    private Drawing(BpmnModel model, ElementNames names, @Nullable Trace trace) {
        this.model = model;
        this.names = names;
        this.trace = trace;
    }

    /** The model alone, with its style inside: a file. */
    static String of(BpmnModel model) {
        return new Drawing(model, ElementNames.OF_THE_MODEL, null).draw();
    }

    /** For a page: each element says by its class whether the process has been there, or is there now. */
    static String of(BpmnModel model, ElementNames names, Trace trace) {
        return new Drawing(model, names, trace).draw();
    }

    private String draw() {
        Pool pool = model.getPools().getFirst();
        GraphicInfo all = at(pool.getId());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"%s %s %s %s\"><title>%s</title>%n"
                .formatted(
                        n(all.getX() - 10),
                        n(all.getY() - 10),
                        n(all.getWidth() + 20),
                        n(all.getHeight() + 20),
                        escape(names.of(pool.getProcessRef(), pool.getName()))));
        if (trace == null) {
            svg.append(STYLE);
        }
        svg.append(TIP);
        svg.append("<g class=\"lanes\">\n");
        lane(pool.getId(), names.of(pool.getProcessRef(), pool.getName()));
        for (Lane lane : model.getMainProcess().getLanes()) {
            lane(lane.getId(), names.of(lane.getId(), lane.getName()));
        }
        svg.append("</g>\n");
        var elements = model.getMainProcess().findFlowElementsOfType(FlowElement.class, true);
        elements.stream().filter(SequenceFlow.class::isInstance).forEach(this::flow);
        elements.stream().filter(e -> !(e instanceof BoundaryEvent)).forEach(this::node);
        elements.stream().filter(BoundaryEvent.class::isInstance).forEach(this::node);
        return svg.append("</svg>\n").toString();
    }

    private void lane(String id, String name) {
        GraphicInfo box = at(id);
        rectangle(box, "lane", 0);
        double x = box.getX() + 20;
        double y = box.getY() + box.getHeight() / 2;
        svg.append("<text transform=\"translate(%s %s) rotate(-90)\">%s</text>%n".formatted(n(x), n(y), escape(name)));
    }

    private void node(FlowElement element) {
        if (trace == null || element instanceof SequenceFlow) {
            shape(element);
            return;
        }
        // a timer or message at the rim waits as long as its place is open: nobody is there
        boolean here = trace.open().contains(element.getId()) && !(element instanceof BoundaryEvent);
        String state = here ? "here" : trace.passed().contains(element.getId()) ? "passed" : "ahead";
        svg.append("<g class=\"%s\" data-element=\"%s\">%n".formatted(state, element.getId()));
        shape(element);
        svg.append("</g>\n");
    }

    private void shape(FlowElement element) {
        GraphicInfo box = at(element.getId());
        switch (element) {
            case SequenceFlow _ -> {}
            case SubProcess aside -> {
                rectangle(box, "aside", 8);
                text(List.of(name(aside)), box.getX() + 14, box.getY() + 20, "name");
            }
            case CallActivity called -> {
                rectangle(box, "call", 8);
                GraphicInfo inner =
                        new GraphicInfo(box.getX() + 4, box.getY() + 4, box.getHeight() - 8, box.getWidth() - 8);
                rectangle(inner, "aside", 6);
                text(wrap(name(called), 17), box.getX() + box.getWidth() / 2, middle(box), "");
            }
            case Task task -> {
                rectangle(box, task instanceof UserTask ? "person" : "call", 8);
                text(wrap(name(task), 17), box.getX() + box.getWidth() / 2, middle(box), "");
            }
            case Gateway gateway -> gateway(gateway, box);
            case Event event -> event(event, box);
            default -> throw new IllegalArgumentException("cannot draw " + element.getId());
        }
    }

    private void event(Event event, GraphicInfo box) {
        double x = box.getX() + 18;
        double y = box.getY() + 18;
        svg.append("<circle class=\"event%s\" cx=\"%s\" cy=\"%s\" r=\"18\"/>%n"
                .formatted(event instanceof EndEvent ? " end" : "", n(x), n(y)));
        if (!(event instanceof StartEvent) && !(event instanceof EndEvent)) {
            svg.append("<circle class=\"mark\" cx=\"%s\" cy=\"%s\" r=\"14\"/>%n".formatted(n(x), n(y)));
        }
        boolean timer = !event.getEventDefinitions().isEmpty()
                && event.getEventDefinitions().getFirst() instanceof TimerEventDefinition;
        if (timer) {
            svg.append("<path class=\"mark\" d=\"M%s %sv-9m0 9l6 4\"/>%n".formatted(n(x), n(y)));
        } else if (!event.getEventDefinitions().isEmpty()) {
            svg.append("<path class=\"mark\" d=\"M%s %sh16v12h-16zl8 6 8-6\"/>%n".formatted(n(x - 8), n(y - 6)));
        }
        List<String> lines = wrap(name(event), 12);
        if (event instanceof BoundaryEvent) {
            boolean below = touches(event, x, y + 18);
            text(lines, x + (timer == below ? 50 : -50), y + (below ? 24 : timer ? -20 : 16), "small");
        } else {
            double down = touches(event, x, y + 18) ? -1 : 1;
            text(lines, x, y + down * (32 + (lines.size() - 1) * 8), "small");
        }
    }

    private boolean touches(FlowNode event, double x, double y) {
        List<SequenceFlow> flows = new ArrayList<>(event.getIncomingFlows());
        flows.addAll(event.getOutgoingFlows());
        return flows.stream()
                .flatMap(flow -> model.getFlowLocationGraphicInfo(flow.getId()).stream())
                .anyMatch(point -> Math.abs(point.getX() - x) < 2 && Math.abs(point.getY() - y) < 2);
    }

    private void gateway(Gateway gateway, GraphicInfo box) {
        double x = box.getX() + 22;
        double y = box.getY() + 22;
        String mark = switch (gateway) {
            case ParallelGateway _ -> "M%1$s %2$sm-11 0h22m-11-11v22";
            case EventGateway _ -> "M%1$s %2$sm0-10 10 8-4 11h-12l-4-11z";
            default -> "M%1$s %2$sm-8-8 16 16m0-16-16 16";
        };
        svg.append("<path class=\"gate\" d=\"M%s %sl22 22-22 22-22-22z\"/><path class=\"mark\" d=\"%s\"/>%n"
                .formatted(n(x), n(y - 22), mark.formatted(n(x), n(y))));
        if (gateway.getName() != null) {
            boolean above = gateway instanceof EventGateway || touches(gateway, x, y + 22);
            List<String> lines = wrap(name(gateway), 16);
            double out = (lines.size() - 1) * 8;
            if (above && touches(gateway, x, y - 22)) {
                text(lines, x + 10, y + 30 + out, "small name");
            } else {
                text(lines, x, above ? y - 34 - out : y + 36 + out, "small");
            }
        }
    }

    private void flow(FlowElement element) {
        List<String> points = new ArrayList<>();
        for (GraphicInfo point : model.getFlowLocationGraphicInfo(element.getId())) {
            points.add(n(point.getX()) + " " + n(point.getY()));
        }
        svg.append("<path class=\"flow\" d=\"M%s\"/>%n".formatted(String.join(" ", points)));
        GraphicInfo label = model.getLabelGraphicInfo(element.getId());
        if (element.getName() != null && label != null) {
            text(List.of(name(element)), label.getX() + 12, label.getY() + 8, "small");
        }
    }

    private void rectangle(GraphicInfo box, String style, int radius) {
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\"/>%n"
                .formatted(style, n(box.getX()), n(box.getY()), n(box.getWidth()), n(box.getHeight()), radius));
    }

    /** Lines centred around a point. */
    private void text(List<String> lines, double x, double y, String style) {
        double line = y - (lines.size() - 1) * 8 + 4.5;
        for (String words : lines) {
            svg.append(
                    "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>%n".formatted(style, n(x), n(line), escape(words)));
            line += 16;
        }
    }

    private String name(FlowElement element) {
        return names.of(element.getId(), element.getName());
    }

    /** Chinese has no spaces to break at, and each of its characters is as wide as two. */
    private static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        int most = words.chars().allMatch(letter -> letter < 0x2e80) ? Integer.MAX_VALUE : width / 2;
        if (words.length() > most) {
            for (int from = 0; from < words.length(); from += most) {
                lines.add(words.substring(from, Math.min(words.length(), from + most)));
            }
            return lines;
        }
        for (String word : words.split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + word.length() < width) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private GraphicInfo at(String id) {
        return model.getGraphicInfo(id);
    }

    private static double middle(GraphicInfo box) {
        return box.getY() + box.getHeight() / 2;
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
