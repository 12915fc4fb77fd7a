package countinghouse.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP response.
 *
 * @param delivery how much of it reaches the caller
 */
// The bytes pass through and are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers, Delivery delivery) {

    /** HALF announces the whole length and closes in the middle; NOTHING closes without a byte. */
    public enum Delivery {
        WHOLE,
        HALF,
        NOTHING
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, contentType, body, Map.of(), Delivery.WHOLE);
    }

    public static Answer json(int status, Object value) {
        return of(status, "application/json", Json.bytes(value));
    }

    public static Answer html(String page) {
        return of(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer refused(int status, String code, String detail) {
        return json(status, Map.of("code", code, "detail", detail));
    }

    public Answer with(Delivery changed) {
        return new Answer(status, contentType, body, headers, changed);
    }

    public Answer with(String header, String value) {
        return new Answer(status, contentType, body, Map.of(header, value), delivery);
    }
}
