package countinghouse.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** `./ops check`: every invariant on one consistent view of the data, while the server goes on working. */
final class Checks {
    private static final int SHOWN = 5;

    private final int shown;

    private final Layout layout;
    private final DatabaseAccess access;
    private final Console console;

    /** @param all show every row that was found, not the first few of each invariant */
    Checks(Layout layout, DatabaseAccess access, Console console, boolean all) {
        this.shown = all ? Integer.MAX_VALUE : SHOWN;
        this.layout = layout;
        this.access = access;
        this.console = console;
    }

    /** @return 0 when all hold, 1 when one is broken or could not be asked */
    int run() throws IOException {
        int broken = 0;
        List<Check> checks = new ArrayList<>(Check.all());
        // read before the view is taken: a head that is written while the view stands is not in it
        SealOutside outside = SealOutside.read(layout.data().resolve("seals"));
        try (Connection connection = access.connect(access.application())) {
            oneView(connection);
            checks.addAll(SealedValues.in(connection).checks());
            for (Check check : checks) {
                broken += report(check.title(), ask(check, connection)) ? 0 : 1;
            }
            for (SealedKind kind : SealedKind.values()) {
                broken += report(kind.title(), sealed(kind, outside, connection)) ? 0 : 1;
            }
        } catch (SQLException failed) {
            throw new Problem("The database cannot be reached: " + failed.getMessage(), failed);
        }
        int asked = checks.size() + SealedKind.values().length;
        console.print("");
        console.print(broken == 0 ? asked + " invariants hold" : broken + " of " + asked + " invariants are broken");
        return broken == 0 ? 0 : 1;
    }

    private static void oneView(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session transaction isolation level repeatable read");
            statement.execute("set session group_concat_max_len = 1048576");
            statement.execute("start transaction with consistent snapshot, read only");
        }
    }

    private Check.Finding ask(Check check, Connection connection) {
        try {
            return check.run(connection, shown);
        } catch (SQLException failed) {
            return new Check.Finding(-1, List.of("cannot be asked: " + failed.getMessage()));
        }
    }

    private Check.Finding sealed(SealedKind kind, SealOutside outside, Connection connection) {
        try {
            List<String> found = SealFindings.of(kind, outside, connection);
            return new Check.Finding(found.size(), found.stream().limit(shown).toList());
        } catch (SQLException failed) {
            return new Check.Finding(-1, List.of("cannot be asked: " + failed.getMessage()));
        }
    }

    private boolean report(String title, Check.Finding finding) {
        boolean holds = finding.count() == 0;
        String count = finding.count() < 0 ? "?" : Long.toString(finding.count());
        console.print(String.format(Locale.ROOT, "%-6s %6s  %s", holds ? "ok" : "BROKEN", count, title));
        var rows = new ArrayList<>(finding.rows());
        if (finding.count() > rows.size()) {
            rows.add("… and " + (finding.count() - rows.size()) + " more: ./ops check --all");
        }
        rows.forEach(row -> console.print("                 " + row));
        return holds;
    }
}
