package countinghouse.settlement;

import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Frozen documents of a period: kept with their SHA-256, streamed as stored, never rendered on download. */
public interface Statements {
    /** Keeps a rendered file; keeping the same source, language and format again changes nothing. */
    void keep(Caller caller, KeepStatement command);

    /** Newest period first, the newest 500. */
    List<StatementView> statements(Caller caller);

    /** Those of a kind whose period ends within these days, newest period and revision first, at most 1000. */
    List<StatementView> statements(Caller caller, String kind, LocalDate from, LocalDate through);

    /** @throws countinghouse.kernel.Refusal not-found */
    StatementView statement(Caller caller, String statementId);

    /** @throws countinghouse.kernel.Refusal not-found */
    Documents.Content open(Caller caller, String fileId);

    /**
     * @param kind DAILY_REPORT, MONTHLY_STATEMENT or SETTLEMENT_ADVICE
     * @param source what it was made of, e.g. the id of a Z report; a new revision has another
     * @param revision from 1
     * @param language BCP 47: en or zh-CN
     * @param format pdf, xlsx or csv
     */
    record KeepStatement(
            String kind,
            String source,
            int revision,
            String title,
            LocalDate from,
            LocalDate through,
            String language,
            String format,
            byte[] bytes) {}

    record StatementView(
            String id,
            String kind,
            String source,
            String title,
            LocalDate from,
            LocalDate through,
            int revision,
            List<FileView> files)
            implements Serializable {}

    record FileView(String id, String language, String format, String sha256, long size, Instant madeAt)
            implements Serializable {}
}
