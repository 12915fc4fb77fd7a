package countinghouse.underwriting.screening.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An element of the UN's XML with what is inside it. */
final class UnNode {
    private final String name;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private final List<UnNode> children = new ArrayList<>();

    UnNode(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    void append(String more) {
        text.append(more);
    }

    void add(UnNode child) {
        children.add(child);
    }

    Stream<UnNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child));
    }

    /** Text of the first child of that name, or an empty string. */
    String text(String child) {
        return all(child).map(UnNode::text).findFirst().orElse("");
    }

    String text() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /** Texts of the children's own children that are not empty, in order. */
    List<String> texts() {
        return children.stream()
                .map(UnNode::text)
                .filter(inside -> !inside.isEmpty())
                .toList();
    }
}
