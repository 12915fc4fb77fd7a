package countinghouse.platform.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/** The tables one block of a statement reads, under the names its conditions use, inside the block around it. */
final class Scope {
    /** One table in a FROM list. */
    static final class Source {
        private final String name;
        private final boolean ofTenant;
        private boolean bound;

        Source(String name, boolean ofTenant) {
            this.name = name.toLowerCase(Locale.ROOT);
            this.ofTenant = ofTenant;
        }

        boolean isOfTenant() {
            return ofTenant;
        }

        boolean isBound() {
            return bound;
        }

        /** @return whether that is news */
        boolean bind() {
            boolean news = ofTenant && !bound;
            bound |= ofTenant;
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

    /** The tenant's table whose {@code tenant_id} this is, here or in a block around; null when it is another column. */
    @Nullable
    Source tenantColumn(Object expression) {
        if (!(expression instanceof Column column)
                || !plain(column.getColumnName()).equals("tenant_id")) {
            return null;
        }
        Table table = column.getTable();
        String qualifier = table == null || table.getName() == null ? "" : plain(table.getName());
        if (qualifier.isEmpty()) {
            return sources.size() == 1 && sources.getFirst().isOfTenant() ? sources.getFirst() : null;
        }
        return named(qualifier);
    }

    private @Nullable Source named(String name) {
        for (Source source : sources) {
            if (source.name.equals(name)) {
                return source.isOfTenant() ? source : null;
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
