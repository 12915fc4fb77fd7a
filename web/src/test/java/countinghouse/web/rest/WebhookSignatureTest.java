package countinghouse.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final long NOW = 1_795_338_000L;
    private static final String BODY =
            "{\"eventId\":\"evt_1\",\"reference\":\"mer_1:ord_2\",\"trackingNumber\":\"PW 1\",\"status\":\"DELIVERED\",\"at\":\"2026-11-22T09:00:00Z\"}";
    private final WebhookSignature signature =
            new WebhookSignature("s3cret", Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void signed_body_is_accepted() {
        String at = Long.toString(NOW - 299);
        assertTrue(signature.accepts(at, signature.of(at, BODY), BODY));
    }

    @Test
    void known_answer_of_hmac_sha256() {
        // printf '1.{}' | openssl dgst -sha256 -hmac s3cret
        assertEquals("3aef069923b329162e71de34136b0ef6ee4b9253867069748da3fc3680c71406", signature.of("1", "{}"));
    }

    @Test
    void other_body_other_time_or_other_secret_is_refused() {
        String at = Long.toString(NOW);
        String good = signature.of(at, BODY);
        assertFalse(signature.accepts(at, good, BODY.replace("DELIVERED", "FAILED")));
        assertFalse(signature.accepts(Long.toString(NOW + 1), good, BODY));
        assertFalse(signature.accepts(at, new WebhookSignature("other", Clock.systemUTC()).of(at, BODY), BODY));
    }

    @Test
    void older_or_newer_than_five_minutes_is_a_replay() {
        for (long off : new long[] {-301, 301}) {
            String at = Long.toString(NOW + off);
            assertFalse(signature.accepts(at, signature.of(at, BODY), BODY));
        }
    }

    @Test
    void missing_headers_are_refused() {
        assertFalse(signature.accepts(null, "00", BODY));
        assertFalse(signature.accepts("1", null, BODY));
        assertFalse(signature.accepts("soon", "00", BODY));
    }

    @Test
    void report_is_read_and_a_differing_event_header_is_refused() {
        var report = CarrierWebhookResource.read(BODY, "evt_1");
        assertEquals("mer_1", report.tenant().value());
        assertEquals("ord_2", report.orderId());
        assertEquals("DELIVERED", report.status());
        assertThrows(ProblemException.class, () -> CarrierWebhookResource.read(BODY, "evt_2"));
        assertThrows(ProblemException.class, () -> CarrierWebhookResource.read(BODY.replace("mer_1:", "ten_1:"), null));
    }
}
