package countinghouse.platform.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/** The tables one block of a statement reads, under the names its conditions use, inside the block around it. */
final class Scope {
    /** One table in a FROM list; what is selected or named by a WITH is bound inside already. */
    static final class Source {
        private final String name;
        private final Set<String> keys;
        private boolean bound;

        private Source(String name, Set<String> keys, boolean bound) {
            this.name = name.toLowerCase(Locale.ROOT);
            this.keys = keys;
            this.bound = bound;
        }

        /** @param keys columns of which one binds it */
        static Source table(String name, Set<String> keys) {
            return new Source(name, keys, false);
        }

        static Source derived(String name) {
            return new Source(name, Set.of(), true);
        }

        boolean isOfTenant() {
            return keys.contains(KnownTables.TENANT);
        }

        boolean isBound() {
            return bound;
        }

        /** @return whether that is news */
        boolean bind() {
            boolean news = !bound;
            bound = true;
            return news;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final @Nullable Scope around;
    private final List<Source> sources = new ArrayList<>();

    Scope(@Nullable Scope around) {
        this.around = around;
    }

    Source add(Source source) {
        if (sources.stream().anyMatch(other -> other.name.equals(source.name))) {
            throw new NotBound("two tables under the name " + source);
        }
        sources.add(source);
        return source;
    }

    List<Source> sources() {
        return sources;
    }

    /** The table that this column would bind, here or in a block around; null when it is no such column. */
    @Nullable
    Source keyColumn(Object expression) {
        if (!(expression instanceof Column column)) {
            return null;
        }
        Table table = column.getTable();
        String qualifier = table == null || table.getName() == null ? "" : plain(table.getName());
        Source source = qualifier.isEmpty() ? only() : named(qualifier);
        return source != null && source.keys.contains(plain(column.getColumnName())) ? source : null;
    }

    private @Nullable Source only() {
        return sources.size() == 1 ? sources.getFirst() : null;
    }

    private @Nullable Source named(String name) {
        for (Source source : sources) {
            if (source.name.equals(name)) {
                return source;
            }
        }
        return around == null ? null : around.named(name);
    }

    boolean owns(Source source) {
        return sources.contains(source);
    }

    static String plain(String name) {
        return name.replace("`", "").toLowerCase(Locale.ROOT);
    }
}
