package countinghouse.platform.guard;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import org.jspecify.annotations.Nullable;

/**
 * Finds which tables of a block its conditions bind: {@code tenant_id = ?}, or equality with the {@code tenant_id} of one that is bound; one
 * of the platform by a key of its own. Only what every row must meet counts: parts of a conjunction, never of an OR or a NOT. The condition
 * of a LEFT JOIN binds the joined table alone, because it does not filter the other one.
 */
final class Conditions {
    /** @param only the one source it can bind, or null for any of the block */
    private record Equality(Object left, Object right, Scope.@Nullable Source only) {}

    private final Scope scope;
    private final BoundValues values;
    private final List<Equality> equalities = new ArrayList<>();

    Conditions(Scope scope, BoundValues values) {
        this.scope = scope;
        this.values = values;
    }

    void add(@Nullable Expression condition, Scope.@Nullable Source only) {
        if (condition instanceof AndExpression and) {
            add(and.getLeftExpression(), only);
            add(and.getRightExpression(), only);
        } else if (condition instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            add(list.getFirst(), only);
        } else if (condition instanceof EqualsTo equal) {
            equalities.add(new Equality(equal.getLeftExpression(), equal.getRightExpression(), only));
        }
    }

    /** @throws NotBound when a table of the block is left open */
    void bind() {
        boolean news = true;
        while (news) {
            news = false;
            for (Equality equality : equalities) {
                news |= bind(equality.left(), equality.right(), equality.only());
                news |= bind(equality.right(), equality.left(), equality.only());
            }
        }
        for (Scope.Source source : scope.sources()) {
            if (!source.isBound()) {
                throw new NotBound(
                        source.isOfTenant() ? source + ".tenant_id is not bound" : source + " is not asked by a key");
            }
        }
    }

    private boolean bind(Object column, Object value, Scope.@Nullable Source only) {
        Scope.Source source = scope.keyColumn(column);
        if (source == null || !scope.owns(source) || only != null && only != source) {
            return false;
        }
        if (!source.isOfTenant()) {
            return values.key(value) && source.bind();
        }
        if (values.tenant(value)) {
            return source.bind();
        }
        Scope.Source other = scope.keyColumn(value);
        return other != null && other != source && other.isOfTenant() && other.isBound() && source.bind();
    }
}
