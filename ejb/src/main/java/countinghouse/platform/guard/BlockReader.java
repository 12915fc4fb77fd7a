package countinghouse.platform.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/** Reads the SELECT blocks of a statement, each with its own FROM list, and what is nested in its expressions. */
final class BlockReader {
    private final KnownTables tables;
    private final Set<String> commonTables = new HashSet<>();
    final BoundValues values = new BoundValues();
    private int wordsSeen;

    BlockReader(KnownTables tables) {
        this.tables = tables;
    }

    /** How many tables of the schema were met, and columns that bear a table's name; the lexemes must count as many. */
    int wordsSeen() {
        return wordsSeen;
    }

    void read(Select select, @Nullable Scope around) {
        common(select.getWithItemsList());
        switch (select) {
            case PlainSelect plain -> block(plain, around);
            case ParenthesedSelect inner -> read(inner.getSelect(), around);
            case SetOperationList list -> list.getSelects().forEach(each -> read(each, around));
            case Values rows -> nested(rows.getExpressions(), around);
            default -> throw new NotBound("a " + select.getClass().getSimpleName());
        }
        if (!(select instanceof PlainSelect)) {
            order(select.getOrderByElements(), around);
        }
    }

    void common(@Nullable List<WithItem<?>> items) {
        if (items != null) {
            for (WithItem<?> item : items) {
                commonTables.add(Scope.plain(item.getAliasName()));
                read(item.getSelect(), null);
            }
        }
    }

    private void block(PlainSelect plain, @Nullable Scope around) {
        if (plain.getIntoTables() != null || plain.getMySqlSelectIntoClause() != null) {
            throw new NotBound("SELECT … INTO");
        }
        if (plain.getLateralViews() != null) {
            throw new NotBound("a lateral view");
        }
        Scope scope = new Scope(around);
        Conditions conditions = new Conditions(scope, values);
        if (plain.getFromItem() != null) {
            source(plain.getFromItem(), scope);
        }
        joins(plain.getJoins(), scope, conditions);
        conditions.add(plain.getWhere(), null);
        conditions.bind();
        for (SelectItem<?> item : plain.getSelectItems()) {
            nested(item.getExpression(), scope);
        }
        nested(plain.getWhere(), scope);
        nested(plain.getHaving(), scope);
        if (plain.getGroupBy() != null) {
            nested(plain.getGroupBy().getGroupByExpressionList(), scope);
        }
        order(plain.getOrderByElements(), scope);
    }

    private void joins(@Nullable List<Join> joins, Scope scope, Conditions conditions) {
        if (joins == null) {
            return;
        }
        for (Join join : joins) {
            boolean strange = join.isRight() || join.isFull() || join.isNatural() || join.isApply() || join.isSemi();
            if (strange || !join.getUsingColumns().isEmpty()) {
                throw new NotBound("a join of this kind");
            }
            refuseOthersCondition(join);
            Scope.Source joined = source(join.getFromItem(), scope);
            for (Expression on : join.getOnExpressions()) {
                conditions.add(on, join.isLeft() || join.isOuter() ? joined : null);
            }
        }
        joins.forEach(join -> join.getOnExpressions().forEach(on -> nested(on, scope)));
    }

    /** Of {@code a LEFT JOIN b JOIN c ON … ON …} the parser gives both conditions to the last join; in SQL the second is the first join's. */
    private static void refuseOthersCondition(Join join) {
        int conditions = join.getOnExpressions().size();
        if (conditions > 1 || conditions == 0 && (join.isLeft() || join.isOuter())) {
            throw new NotBound("a join whose conditions stand elsewhere");
        }
    }

    Scope.Source source(FromItem item, Scope scope) {
        String alias =
                item.getAlias() == null ? "" : Scope.plain(item.getAlias().getName());
        if (item instanceof ParenthesedSelect derived) {
            read(derived.getSelect(), scope);
            return scope.add(Scope.Source.derived(alias));
        }
        if (!(item instanceof Table table)) {
            throw new NotBound("a " + item.getClass().getSimpleName() + " in FROM");
        }
        String name = Scope.plain(table.getName());
        if (table.getSchemaName() == null && commonTables.contains(name)) {
            return scope.add(Scope.Source.derived(alias.isEmpty() ? name : alias));
        }
        know(table);
        return scope.add(Scope.Source.table(alias.isEmpty() ? name : alias, tables.keysOf(name)));
    }

    /** @throws NotBound for tables that nobody has put on a list */
    String know(Table table) {
        String name = Scope.plain(table.getName());
        if (table.getSchemaName() != null || !tables.knows(name)) {
            throw new NotBound("the table " + table.getFullyQualifiedName() + " is not known");
        }
        wordsSeen++;
        return name;
    }

    void meet(Column column) {
        if (tables.knows(Scope.plain(column.getColumnName()))) {
            wordsSeen++;
        }
    }

    private void order(@Nullable List<OrderByElement> elements, @Nullable Scope scope) {
        if (elements != null) {
            elements.forEach(element -> nested(element.getExpression(), scope));
        }
    }

    /** Blocks inside an expression. */
    void nested(@Nullable Expression expression, @Nullable Scope scope) {
        if (expression != null) {
            expression.accept(
                    new ExpressionVisitorAdapter<Void>() {
                        @Override
                        public <S> Void visit(Column column, S context) {
                            meet(column);
                            return null;
                        }

                        @Override
                        public <S> Void visit(ParenthesedSelect inner, S context) {
                            read(inner, scope);
                            return null;
                        }

                        @Override
                        public <S> Void visit(Select inner, S context) {
                            read(inner, scope);
                            return null;
                        }
                    },
                    null);
        }
    }
}
