package countinghouse.isolation.world;

import countinghouse.isolation.twin.Raw;
import countinghouse.platform.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Has the acquirer clear what a merchant took, and waits until its books and the comparison of its days have followed. */
final class Cleared {
    private Cleared() {}

    static void after(Merchant merchant) throws IOException, InterruptedException {
        HttpRequest clear = HttpRequest.newBuilder(
                        URI.create(Settings.required("SANDBOX_URL") + "/control/acquirer/clear"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpClient.newHttpClient().send(clear, HttpResponse.BodyHandlers.discarding());
        for (String table : new String[] {"cleared_line", "fee_comparison"}) {
            Patience.until(
                    table,
                    () -> Raw.count("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?", merchant.tenant()) > 0);
        }
        Patience.until(
                "booked",
                () -> Raw.count(
                                "SELECT COUNT(*) FROM acquirer_share WHERE merchant_id = ? AND told <> 'BOOKED'",
                                merchant.tenant())
                        == 0);
    }
}
