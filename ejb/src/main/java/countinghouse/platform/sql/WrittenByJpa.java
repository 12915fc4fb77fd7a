package countinghouse.platform.sql;

import countinghouse.platform.sql.PlatformStatements.Passes;
import countinghouse.platform.sql.PlatformStatements.PlatformStatement;
import java.util.List;
import java.util.stream.Stream;

/** Statements over all tenants that are named queries: their text is what EclipseLink makes of them, which a test compares. */
final class WrittenByJpa {
    private static final String CASE_PAGE =
            "SELECT tenant_id AS a1, ID AS a2, APPEAL AS a3, COUNTRY AS a4, CURRENCY AS a5,"
                    + " decided_at AS a6, decision_minutes AS a7, decline_reasons AS a8, declined_alikes AS a9,"
                    + " due_at AS a10, ESCALATED AS a11, KIND AS a12, LEVEL AS a13, look_alikes AS a14,"
                    + " MCC AS a15, MERCHANT AS a16, monthly_volume_minor AS a17, NUMBER AS a18, owner_id AS a19,"
                    + " owner_name AS a20, paused_at AS a21, SCORE AS a22, STAGE AS a23, submitted_at AS a24"
                    + " FROM backoffice_case WHERE ";

    private static final String OWNED = "((? = ?) OR (owner_id = ?))) AND ((? = ?) OR (owner_id IS NULL)))";

    private static final String FILTERED = "((((((STAGE IN (?, ?, ?, ?)) AND " + OWNED
            + " AND ((? = ?) OR (COUNTRY = ?))) AND ((? = ?) OR (LEVEL = ?))) AND (MERCHANT LIKE ? OR NUMBER LIKE ?))";

    private WrittenByJpa() {}

    static List<PlatformStatement> list() {
        return Stream.of(lists(), doubts(), lookUps(), marks(), ofNoTenant())
                .flatMap(List::stream)
                .toList();
    }

    private static List<PlatformStatement> lists() {
        return List.of(
                inWords(
                        CASE_PAGE + FILTERED + " ORDER BY due_at, submitted_at LIMIT ? OFFSET ?",
                        "QueueCase.list: the underwriters' queue"),
                inWords(
                        CASE_PAGE + FILTERED + " ORDER BY submitted_at DESC, ID LIMIT ? OFFSET ?",
                        "QueueCase.byNewest: the same, what came last first"),
                inWords(
                        CASE_PAGE + FILTERED + " ORDER BY monthly_volume_minor DESC, due_at LIMIT ? OFFSET ?",
                        "QueueCase.byVolume: the same, the largest first"),
                inWords(
                        CASE_PAGE + FILTERED + " ORDER BY SCORE DESC, due_at LIMIT ? OFFSET ?",
                        "QueueCase.byRisk: the same, the riskiest first"),
                inWords(
                        CASE_PAGE + "(MERCHANT LIKE ? ESCAPE ? OR NUMBER LIKE ? ESCAPE ?)"
                                + " ORDER BY MERCHANT, NUMBER LIMIT ? OFFSET ?",
                        "QueueCase.audited: merchants whose trail an auditor may open"),
                inWords(
                        "SELECT tenant_id, ID, APPEAL, COUNTRY, CURRENCY, decided_at, decision_minutes, decline_reasons,"
                                + " declined_alikes, due_at, ESCALATED, KIND, LEVEL, look_alikes, MCC, MERCHANT, monthly_volume_minor, NUMBER, owner_id,"
                                + " owner_name, paused_at, SCORE, STAGE, submitted_at FROM backoffice_case WHERE (tenant_id = ?)",
                        "QueueCase.ofTenant: whether there is such a merchant, before it is bound"),
                inWords(
                        "SELECT tenant_id, ID, ALLOCATED, CAUSE, CITY, MERCHANT, MODEL, NUMBER, placed_at, QUANTITY, STATE,"
                                + " tracking_number FROM backoffice_order ORDER BY placed_at",
                        "OrderEntry.all: orders to fulfil, for logistics"),
                inWords(
                        "SELECT tenant_id AS a1, ID AS a2, confirmed_hits AS a3, COUNTRY AS a4, found_at AS a5,"
                                + " MERCHANT AS a6, NUMBER AS a7, open_hits AS a8, SUSPENDED AS a9 FROM backoffice_alert"
                                + " ORDER BY found_at, ID LIMIT ? OFFSET ?",
                        "CaseAlert.all: approved merchants who resemble somebody that a list has added"));
    }

    private static List<PlatformStatement> doubts() {
        return List.of(
                inWords(
                        "SELECT tenant_id AS a1, ID AS a2, amount_minor AS a3, CURRENCY AS a4, KIND AS a5, MERCHANT AS a6,"
                                + " opened_at AS a7, payment_id AS a8, STATE AS a9, TRIES AS a10, WHY AS a11"
                                + " FROM backoffice_doubt ORDER BY STATE DESC, opened_at, ID LIMIT ? OFFSET ?",
                        "DoubtEntry.all: payments that the acquirer has not answered, for the operator"),
                unbound(
                        "SELECT tenant_id FROM backoffice_doubt WHERE (ID = ?)",
                        "DoubtEntry.tenant: whose a doubt is, before its tenant is bound"));
    }

    private static List<PlatformStatement> lookUps() {
        return List.of(
                unbound(
                        "SELECT tenant_id FROM backoffice_case WHERE (ID = ?)",
                        "QueueCase.tenant: whose a case is, before its tenant is bound"),
                unbound(
                        "SELECT ID AS a1, tenant_id AS a2 FROM backoffice_case WHERE (ID > ?) ORDER BY ID LIMIT ? OFFSET ?",
                        "QueueCase.after: whose cases are screened again when a list has changed"),
                unbound(
                        "SELECT tenant_id FROM backoffice_order WHERE (ID = ?)",
                        "OrderEntry.tenant: whose an order is, before its tenant is bound"),
                unbound(
                        "SELECT COUNT(tenant_id) FROM backoffice_case WHERE (((STAGE = ?) AND " + OWNED,
                        "QueueCase.count: how many cases wait"),
                unbound(
                        "SELECT COUNT(tenant_id) FROM backoffice_case WHERE " + FILTERED,
                        "QueueCase.found: how many cases a saved view finds"),
                unbound(
                        "SELECT STAGE, COUNTRY, LEVEL, owner_id, COUNT(tenant_id) FROM backoffice_case"
                                + " WHERE (STAGE IN (?, ?, ?, ?)) GROUP BY STAGE, COUNTRY, LEVEL, owner_id",
                        "QueueCase.tally: how many open cases there are of each kind"),
                unbound(
                        "SELECT COUNT(tenant_id) FROM backoffice_case WHERE ((STAGE = ?) AND (due_at < ?))",
                        "QueueCase.overdue: how many are late"),
                unbound(
                        "SELECT COUNT(tenant_id) FROM backoffice_case WHERE (decided_at >= ?)",
                        "QueueCase.decidedSince: how many were decided"),
                unbound(
                        "SELECT decision_minutes AS a1 FROM backoffice_case WHERE (decided_at >= ?)"
                                + " ORDER BY decision_minutes LIMIT ? OFFSET ?",
                        "QueueCase.minutes: how long decisions take"),
                unbound(
                        "SELECT COUNT(tenant_id) FROM backoffice_case WHERE (((COUNTRY = ?) AND (decided_at >= ?)) AND (STAGE IN (?, ?)))",
                        "QueueCase.decidedIn: how many were decided in a country, for those who apply"),
                unbound(
                        "SELECT decision_minutes AS a1 FROM backoffice_case WHERE (((COUNTRY = ?) AND (decided_at >= ?)) AND (STAGE IN (?, ?)))"
                                + " ORDER BY decision_minutes LIMIT ? OFFSET ?",
                        "QueueCase.minutesIn: how long decisions take in a country, for those who apply"));
    }

    private static List<PlatformStatement> marks() {
        String counted = "SELECT t0.KIND, COUNT(DISTINCT(t0.case_id)) FROM backoffice_mark t0, backoffice_mark ";
        return List.of(
                unbound(
                        counted
                                + "t1 WHERE ((((t1.case_id = ?) AND (t0.MARK = t1.MARK)) AND (t0.case_id <> t1.case_id))"
                                + " AND (t0.marked_at >= ?)) GROUP BY t0.KIND",
                        "CaseMark.shared: how many other applications have given the same"),
                unbound(
                        counted
                                + "t2, backoffice_case t1 WHERE (((((t2.case_id = ?) AND (t0.MARK = t2.MARK)) AND (t0.case_id <> t2.case_id))"
                                + " AND (t1.ID = t0.case_id)) AND (t1.STAGE = ?)) GROUP BY t0.KIND",
                        "CaseMark.inStage: how many of them were declined"),
                inWords(
                        "SELECT t0.KIND AS a1, t1.tenant_id AS a2, t1.ID AS a3, t1.APPEAL AS a4, t1.COUNTRY AS a5,"
                                + " t1.CURRENCY AS a6, t1.decided_at AS a7, t1.decision_minutes AS a8, t1.decline_reasons AS a9,"
                                + " t1.declined_alikes AS a10, t1.due_at AS a11, t1.ESCALATED AS a12, t1.KIND AS a13, t1.LEVEL AS a14,"
                                + " t1.look_alikes AS a15, t1.MCC AS a16, t1.MERCHANT AS a17, t1.monthly_volume_minor AS a18,"
                                + " t1.NUMBER AS a19, t1.owner_id AS a20, t1.owner_name AS a21, t1.paused_at AS a22, t1.SCORE AS a23,"
                                + " t1.STAGE AS a24, t1.submitted_at AS a25 FROM backoffice_mark t0, backoffice_mark t2, backoffice_case t1"
                                + " WHERE (((((t2.case_id = ?) AND (t0.MARK = t2.MARK)) AND (t0.case_id <> t2.case_id))"
                                + " AND (t0.KIND <> ?)) AND (t1.ID = t0.case_id)) ORDER BY t1.submitted_at DESC, t1.ID LIMIT ? OFFSET ?",
                        "CaseMark.alike: which they are, for the underwriters' page"));
    }

    private static List<PlatformStatement> ofNoTenant() {
        return List.of(
                unbound(
                        "SELECT SERIAL AS a1 FROM device_unit WHERE (((MODEL = ?) AND (holder_id IS NULL)) AND (faulty_since IS NULL))"
                                + " ORDER BY received_at, SERIAL LIMIT ? OFFSET ?",
                        "DeviceUnit.inStock: units that nobody holds"),
                unbound(
                        "SELECT MODEL, COUNT(SERIAL), COUNT(holder_id), COUNT(faulty_since) FROM device_unit"
                                + " GROUP BY MODEL ORDER BY MODEL",
                        "DeviceUnit.counts: how many units there are of a model"),
                unbound(
                        "UPDATE person_session SET end_reason = ?, ended_at = last_seen_at"
                                + " WHERE ((ended_at IS NULL) AND (last_seen_at < ?))",
                        "PersonSession.forgotten: ends sessions that nobody came back to"),
                unbound(
                        "DELETE FROM person_session WHERE (ended_at < ?)",
                        "PersonSession.old: removes sessions that ended long ago"),
                unbound(
                        "DELETE FROM password_reset WHERE (expires_at < ?)",
                        "PasswordReset.expired: removes links that no longer work"),
                unbound(
                        "DELETE FROM person_device WHERE (last_seen_at < ?)",
                        "KnownDevice.old: forgets browsers that were not used for long"));
    }

    private static PlatformStatement unbound(String text, String reason) {
        return new PlatformStatement(text, reason, Passes.UNBOUND);
    }

    private static PlatformStatement inWords(String text, String reason) {
        return new PlatformStatement(text, reason, Passes.UNBOUND_IN_WORDS);
    }
}
