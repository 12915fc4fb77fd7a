package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.Statements;
import countinghouse.settlement.entity.StatementFile;
import countinghouse.settlement.entity.StatementRow;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps frozen statements. */
@Stateless
@Local(Statements.class)
public class StatementsBean implements Statements {
    private static final int MOST_LISTED = 500;
    private static final int MOST_OF_A_KIND = 1_000;

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "csv", "text/csv",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Documents documents;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public void keep(Caller caller, KeepStatement command) {
        caller.requireSystem();
        String type = TYPES.get(command.format());
        if (type == null) {
            throw new IllegalArgumentException("not a format of statements: " + command.format());
        }
        EntityManager em = tenants.bind(caller);
        if (isKept(em, command)) {
            return;
        }
        StatementRow statement = em
                .createNamedQuery(StatementRow.OF_SOURCE, StatementRow.class)
                .setParameter("source", command.source())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElseGet(() -> added(em, command));
        Documents.DocumentView document = documents.keep(caller, name(command), type, command.bytes());
        em.persist(new StatementFile(Ids.next("stf"), statement, command, document, clock.instant()));
        audit.record(
                caller,
                "statement.kept",
                statement.id(),
                Map.of(
                        "source", command.source(),
                        "language", command.language(),
                        "format", command.format(),
                        "sha256", document.sha256()));
    }

    private static boolean isKept(EntityManager em, KeepStatement command) {
        return em.createNamedQuery(StatementFile.COUNT, Long.class)
                        .setParameter("source", command.source())
                        .setParameter("language", command.language())
                        .setParameter("format", command.format())
                        .getSingleResult()
                > 0;
    }

    private static StatementRow added(EntityManager em, KeepStatement command) {
        StatementRow statement = new StatementRow(Ids.next("stm"), command);
        em.persist(statement);
        return statement;
    }

    private static String name(KeepStatement command) {
        return command.title() + " " + command.language() + "." + command.format();
    }

    @Override
    public List<StatementView> statements(Caller caller) {
        caller.require(Permission.STATEMENTS_READ);
        EntityManager em = tenants.bind(caller);
        return views(
                em,
                em.createNamedQuery(StatementRow.ALL, StatementRow.class)
                        .setMaxResults(MOST_LISTED)
                        .getResultList());
    }

    @Override
    public List<StatementView> statements(Caller caller, String kind, LocalDate from, LocalDate through) {
        caller.require(Permission.STATEMENTS_READ);
        EntityManager em = tenants.bind(caller);
        return views(
                em,
                em.createNamedQuery(StatementRow.OF_KIND, StatementRow.class)
                        .setParameter("kind", kind)
                        .setParameter("from", from)
                        .setParameter("through", through)
                        .setMaxResults(MOST_OF_A_KIND)
                        .getResultList());
    }

    @Override
    public StatementView statement(Caller caller, String statementId) {
        caller.require(Permission.STATEMENTS_READ);
        EntityManager em = tenants.bind(caller);
        StatementRow row = em.find(StatementRow.class, statementId);
        if (row == null) {
            throw Refusal.notFound("statement");
        }
        return views(em, List.of(row)).getFirst();
    }

    private static List<StatementView> views(EntityManager em, List<StatementRow> statements) {
        if (statements.isEmpty()) {
            return List.of();
        }
        Map<String, List<FileView>> files = em.createNamedQuery(StatementFile.OF_STATEMENTS, StatementFile.class)
                .setParameter(
                        "statements", statements.stream().map(StatementRow::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        StatementFile::statementId, Collectors.mapping(StatementFile::view, Collectors.toList())));
        return statements.stream()
                .map(statement -> statement.view(files.getOrDefault(statement.id(), List.of())))
                .toList();
    }

    @Override
    public Documents.Content open(Caller caller, String fileId) {
        caller.require(Permission.STATEMENTS_READ);
        StatementFile file = tenants.bind(caller).find(StatementFile.class, fileId);
        if (file == null) {
            throw Refusal.notFound("statement");
        }
        return documents.open(caller, file.documentId());
    }
}
