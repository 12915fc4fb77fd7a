package countinghouse.isolation.world;

import countinghouse.isolation.twin.Raw;
import countinghouse.isolation.twin.Schema;
import countinghouse.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** An invitation that waits for its answer: only the mailed link, of which no copy is kept, could make one by the pages. */
public final class Invited {
    private Invited() {}

    public static void waits(Schema schema, Merchant merchant) {
        if (schema.table("invitation") == null) {
            return;
        }
        Timestamp now = Timestamp.from(Instant.now());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("tenant_id", merchant.tenant());
        row.put("id", Ids.next("inv"));
        row.put("version", 1);
        row.put("email", "iso.invited." + System.nanoTime() + "@example.com");
        row.put("role", "CASHIER");
        row.put("language", "en");
        row.put("state", "PENDING");
        row.put("token_hash", (Long.toHexString(System.nanoTime()) + "0".repeat(64)).substring(0, 64));
        row.put("invited_by", merchant.person());
        row.put("invited_by_name", "Grace Okafor");
        row.put("invited_at", now);
        row.put("expires_at", Timestamp.from(Instant.now().plus(7, ChronoUnit.DAYS)));
        Raw.insert("invitation", row);
    }
}
