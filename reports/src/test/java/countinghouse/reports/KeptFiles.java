package countinghouse.reports;

import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.settlement.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Statements in memory. */
final class KeptFiles implements Statements {
    final List<KeepStatement> kept = new ArrayList<>();

    @Override
    public void keep(Caller caller, KeepStatement command) {
        caller.requireSystem();
        kept.add(command);
    }

    @Override
    public List<StatementView> statements(Caller caller) {
        throw new AssertionError("not to be called");
    }

    @Override
    public List<StatementView> statements(Caller caller, String kind, LocalDate from, LocalDate through) {
        return kept.stream()
                .filter(k -> k.kind().equals(kind) && k.through().equals(through))
                .map(k -> new StatementView(
                        "stm_" + k.source(),
                        k.kind(),
                        k.source(),
                        k.title(),
                        k.from(),
                        k.through(),
                        k.revision(),
                        List.of(new FileView(
                                String.valueOf(kept.indexOf(k)), k.language(), k.format(), "", 0, Instant.EPOCH))))
                .toList();
    }

    @Override
    public StatementView statement(Caller caller, String statementId) {
        throw new AssertionError("not to be called");
    }

    @Override
    public Documents.Content open(Caller caller, String fileId) {
        KeepStatement k = kept.get(Integer.parseInt(fileId));
        return new Documents.Content(
                new Documents.DocumentView(fileId, k.title(), k.format(), k.bytes().length, ""), k.bytes());
    }
}
