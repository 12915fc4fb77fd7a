package countinghouse.platform.guard;

import java.util.List;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges a statement's text. Whatever is not understood is refused: the list of what passes is closed, not the list of attacks.
 */
final class StatementRules {
    private final KnownTables tables;
    private final ListedTexts listed;

    StatementRules(KnownTables tables, ListedTexts listed) {
        this.tables = tables;
        this.listed = listed;
    }

    Verdict judge(String text) {
        if (listed.holds(text)) {
            return new Verdict.Listed(!listed.anywhere().contains(text));
        }
        try {
            return read(text);
        } catch (NotBound open) {
            return new Verdict.Refused(String.valueOf(open.getMessage()));
        } catch (JSQLParserException | RuntimeException unreadable) {
            return new Verdict.Refused("it is not understood");
        }
    }

    private Verdict read(String text) throws JSQLParserException {
        Lexemes lexemes = new Lexemes(text);
        lexemes.refuseForeign();
        boolean engine = lexemes.words().stream().anyMatch(word -> KnownTables.isEngine(word.name()));
        long ours = lexemes.words().stream()
                .filter(word -> !word.qualifies() && tables.knows(word.name()))
                .count();
        if (engine && ours > 0) {
            throw new NotBound("tables of the engine and of ours in one statement");
        }
        if (engine) {
            return new Verdict.Engine();
        }
        BlockReader reader = new BlockReader(tables);
        read(parsed(parserSpelling(lexemes)), reader);
        if (reader.wordsSeen() != ours) {
            throw new NotBound("it names " + ours + " tables or columns like them, and " + reader.wordsSeen()
                    + " were understood");
        }
        return Verdict.Bound.of(reader.values);
    }

    /** On this very thread, without the library's deadline: a machine that is slow for ten seconds must not make a statement unreadable. */
    private static Statement parsed(String text) throws JSQLParserException {
        try {
            return CCJSqlParserUtil.newParser(text)
                    .withAllowComplexParsing(true)
                    .Statement();
        } catch (ParseException | TokenMgrException unreadable) {
            throw new JSQLParserException(unreadable);
        }
    }

    /** The parser does not know the one way to share a row's lock that both MySQL and MariaDB have. */
    private static String parserSpelling(Lexemes lexemes) {
        return lexemes.readable().replaceFirst("(?i) LOCK IN SHARE MODE$", " FOR UPDATE");
    }

    private void read(Statement statement, BlockReader reader) {
        switch (statement) {
            case Select select -> reader.read(select, null);
            case Insert insert -> insert(insert, reader);
            case Update update -> update(update, reader);
            case Delete delete -> delete(delete, reader);
            default -> throw new NotBound("a " + statement.getClass().getSimpleName());
        }
    }

    private void update(Update update, BlockReader reader) {
        if (isAny(update.getStartJoins()) || isAny(update.getJoins()) || update.getFromItem() != null) {
            throw new NotBound("an UPDATE of several tables");
        }
        reader.common(update.getWithItemsList());
        Scope scope = target(update.getTable(), update.getWhere(), reader);
        for (UpdateSet set : update.getUpdateSets()) {
            set.getColumns().forEach(StatementRules::refuseTenantChange);
            set.getColumns().forEach(reader::meet);
            set.getValues().forEach(value -> reader.nested(value, scope));
        }
    }

    private void delete(Delete delete, BlockReader reader) {
        if (isAny(delete.getTables()) || isAny(delete.getJoins()) || isAny(delete.getUsingFromItemList())) {
            throw new NotBound("a DELETE of several tables");
        }
        reader.common(delete.getWithItemsList());
        target(delete.getTable(), delete.getWhere(), reader);
    }

    private static boolean isAny(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static Scope target(Table table, Expression where, BlockReader reader) {
        Scope scope = new Scope(null);
        Conditions conditions = new Conditions(scope, reader.values);
        reader.source(table, scope);
        conditions.add(where, null);
        conditions.bind();
        reader.nested(where, scope);
        return scope;
    }

    private static void refuseTenantChange(Column column) {
        if (Scope.plain(column.getColumnName()).equals("tenant_id")) {
            throw new NotBound("tenant_id would change");
        }
    }

    private void insert(Insert insert, BlockReader reader) {
        if (insert.getDuplicateAction() != null || insert.getDuplicateUpdateSets() != null || insert.isUseSet()) {
            throw new NotBound("an INSERT that may change a row");
        }
        reader.common(insert.getWithItemsList());
        String table = reader.know(insert.getTable());
        if (insert.getColumns() != null) {
            insert.getColumns().forEach(reader::meet);
        }
        Select select = insert.getSelect();
        if (select == null) {
            throw new NotBound("an INSERT without values");
        }
        if (tables.isOfTenants(table)) {
            tenantOfRows(select, positionOfTenant(insert.getColumns()), reader);
        }
        reader.read(select, null);
    }

    private static int positionOfTenant(ExpressionList<Column> columns) {
        for (int i = 0; columns != null && i < columns.size(); i++) {
            if (Scope.plain(columns.get(i).getColumnName()).equals("tenant_id")) {
                return i;
            }
        }
        throw new NotBound("an INSERT that names no tenant_id");
    }

    /** Each row carries the tenant as a parameter or a literal, whether it is listed or selected. */
    private static void tenantOfRows(Select select, int position, BlockReader reader) {
        if (select instanceof Values values) {
            for (Expression row : rows(values)) {
                require(item(row, position), reader);
            }
        } else if (select instanceof PlainSelect plain) {
            require(plain.getSelectItems().get(position).getExpression(), reader);
        } else {
            throw new NotBound("an INSERT from a " + select.getClass().getSimpleName());
        }
    }

    private static List<? extends Expression> rows(Values values) {
        ExpressionList<?> expressions = values.getExpressions();
        boolean several = !expressions.isEmpty() && expressions.getFirst() instanceof ExpressionList<?>;
        return several ? expressions : List.of(expressions);
    }

    private static Expression item(Expression row, int position) {
        if (row instanceof ExpressionList<?> list && position < list.size()) {
            return list.get(position);
        }
        throw new NotBound("a row without its tenant");
    }

    private static void require(Expression value, BlockReader reader) {
        if (!reader.values.tenant(value)) {
            throw new NotBound("a row whose tenant is reckoned");
        }
    }
}
