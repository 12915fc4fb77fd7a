package countinghouse.platform.sql;

import countinghouse.platform.sql.PlatformStatements.Passes;
import countinghouse.platform.sql.PlatformStatements.PlatformStatement;
import java.util.List;
import java.util.stream.Stream;

/** Statements over all tenants that are named queries: their text is what EclipseLink makes of them, which a test compares. */
final class WrittenByJpa {
    private static final String CASE_PAGE =
            "SELECT tenant_id AS a1, ID AS a2, APPEAL AS a3, COUNTRY AS a4, CURRENCY AS a5,"
                    + " decided_at AS a6, decision_minutes AS a7, due_at AS a8, ESCALATED AS a9, KIND AS a10, LEVEL AS a11,"
                    + " MCC AS a12, MERCHANT AS a13, monthly_volume_minor AS a14, NUMBER AS a15, owner_id AS a16,"
                    + " owner_name AS a17, paused_at AS a18, SCORE AS a19, STAGE AS a20, submitted_at AS a21"
                    + " FROM backoffice_case WHERE ";

    private static final String OWNED = "((? = ?) OR (owner_id = ?))) AND ((? = ?) OR (owner_id IS NULL)))";

    private WrittenByJpa() {}

    static List<PlatformStatement> list() {
        return Stream.of(lists(), lookUps(), ofNoTenant()).flatMap(List::stream).toList();
    }

    private static List<PlatformStatement> lists() {
        return List.of(
                inWords(
                        CASE_PAGE + "((((((STAGE IN (?, ?, ?, ?)) AND " + OWNED
                                + " AND ((? = ?) OR (COUNTRY = ?))) AND ((? = ?) OR (LEVEL = ?))) AND (MERCHANT LIKE ? OR NUMBER LIKE ?))"
                                + " ORDER BY due_at, submitted_at LIMIT ? OFFSET ?",
                        "QueueCase.list: the underwriters' queue"),
                inWords(
                        CASE_PAGE + "(MERCHANT LIKE ? ESCAPE ? OR NUMBER LIKE ? ESCAPE ?)"
                                + " ORDER BY MERCHANT, NUMBER LIMIT ? OFFSET ?",
                        "QueueCase.audited: merchants whose trail an auditor may open"),
                inWords(
                        "SELECT tenant_id, ID, APPEAL, COUNTRY, CURRENCY, decided_at, decision_minutes, due_at,"
                                + " ESCALATED, KIND, LEVEL, MCC, MERCHANT, monthly_volume_minor, NUMBER, owner_id,"
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
                        "SELECT COUNT(tenant_id) FROM backoffice_case WHERE ((STAGE = ?) AND (due_at < ?))",
                        "QueueCase.overdue: how many are late"),
                unbound(
                        "SELECT COUNT(tenant_id) FROM backoffice_case WHERE (decided_at >= ?)",
                        "QueueCase.decidedSince: how many were decided"),
                unbound(
                        "SELECT decision_minutes AS a1 FROM backoffice_case WHERE (decided_at >= ?)"
                                + " ORDER BY decision_minutes LIMIT ? OFFSET ?",
                        "QueueCase.minutes: how long decisions take"));
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
