package countinghouse.incontainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers of one Grace Okafor of many: no two share anything, unless a test wants them to. */
record Identity(String licence, String account, String ein, String phone) {

    /** Known to the sandbox's registries: the person, the face and the account in order. */
    static Identity fresh() {
        int digits = ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        String phone =
                "+1 617 " + digits / 10_000 + " " + Integer.toString(digits).substring(3);
        Identity fresh = new Identity("G" + digits, "0007" + digits, "12-" + digits, phone);
        tell("identity/people", """
                {"country": "US", "fullName": "Grace Okafor", "birthDate": "1984-05-17",
                 "documents": {"DRIVING_LICENCE": "%s"}, "listedAs": "PASS", "remark": ""}
                """.formatted(fresh.licence));
        tell("face/people", """
                {"documentNumber": "%s", "finding": "MATCH"}
                """.formatted(fresh.licence));
        tell("bank/accounts", """
                {"country": "US", "bankCode": "110000000", "accountNumber": "%s",
                 "holders": ["Okafor Coffee LLC", "Grace Okafor"], "listedAs": "PASS", "remark": ""}
                """.formatted(fresh.account));
        return fresh;
    }

    private static void tell(String place, String body) {
        URI door = URI.create(System.getenv("SANDBOX_URL") + "/control/" + place);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(door)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(place + " answers " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
