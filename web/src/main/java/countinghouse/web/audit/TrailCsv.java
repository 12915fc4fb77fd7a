package countinghouse.web.audit;

import static countinghouse.web.Csv.cell;

import countinghouse.audit.Audit.TrailRow;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Rows of the trail as CSV. */
final class TrailCsv {
    static final String HEADER =
            "tenant,number,row,recorded_at,actor,actor_name,action,subject,details,hash,previous_hash\r\n";

    /** As the hash covers it. */
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private TrailCsv() {}

    static String line(String tenant, TrailRow row) {
        return String.join(
                        ",",
                        cell(tenant),
                        cell(String.valueOf(row.number())),
                        cell(row.id()),
                        cell(AT.format(row.at())),
                        cell(row.actor()),
                        cell(row.actorName()),
                        cell(row.action()),
                        cell(row.subject()),
                        cell(row.details()),
                        cell(String.valueOf(row.hash())),
                        cell(String.valueOf(row.previousHash())))
                + "\r\n";
    }
}
