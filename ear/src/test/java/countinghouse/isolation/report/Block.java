package countinghouse.isolation.report;

import countinghouse.isolation.twin.Canaries;
import java.util.Map;

/** The counts of a run, in one block of text. */
public final class Block {
    private final StringBuilder text = new StringBuilder();

    public Block() {
        text.append("Isolation: what the running system has, and what was attacked\n");
    }

    public Block line(String what, Object figure) {
        text.append(String.format("  %-46s %s%n", what, figure));
        return this;
    }

    public Block coverage(Coverage coverage) {
        for (String kind : coverage.kinds()) {
            Map<String, String> excused = coverage.excused(kind);
            line(
                    kind,
                    coverage.attacked(kind) + " attacked of " + coverage.deployed(kind)
                            + (excused.isEmpty() ? "" : ", " + excused.size() + " left out for a reason"));
        }
        return this;
    }

    public Block columns(Canaries canaries, long all) {
        line("columns of the twin", all);
        line("  with a canary", canaries.marked().size());
        line("  closed, for a reason", canaries.closed().size());
        return line(
                "  with no word or number to mark",
                all - canaries.marked().size() - canaries.closed().size());
    }

    public Block list(String title, Map<String, String> lines) {
        text.append("  ").append(title).append('\n');
        lines.forEach((what, why) -> text.append("    ")
                .append(what)
                .append(": ")
                .append(why, 0, Math.min(160, why.length()))
                .append('\n'));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
