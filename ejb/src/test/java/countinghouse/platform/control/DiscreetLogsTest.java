package countinghouse.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreetLogsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "key chk_S3cretS3cret is new",
                "Authorization: Bearer S3cretS3cret",
                "authorization=Basic S3cretS3cret==",
                "GET /confirm.xhtml?token=S3cretS3cret&x=1",
                "{\"password\":\"S3cret \\\" S3cret\"}",
                "password = S3cretS3cret",
                "newPassword='S3cret S3cret'",
                "totpSecret: S3CRETS3CRET",
                "otpauth://totp/a?secret=S3CRETS3CRET",
                "Cookie: a=b; __Host-SESSION=S3cretS3cret",
                "Set-Cookie: __Host-SESSION=S3cretS3cret; Path=/",
                "activationCode=S3CRETS3CRET",
                "apiKey:\"S3cretS3cret\""
            })
    void no_secret_is_said(String text) {
        assertFalse(Unspoken.in(text).toUpperCase(java.util.Locale.ROOT).contains("S3CRET"), Unspoken.in(text));
    }

    @ParameterizedTest
    @CsvSource({
        "outbox delivered 12 events in 40 ms",
        "page /merchant/home.xhtml failed shown as err_01kaz00000000000000000000",
        "basic checks passed for mer_01kaz"
    })
    void the_rest_is_said_as_it_was(String text) {
        assertEquals(text, Unspoken.in(text));
    }

    @Test
    void message_parameters_and_throwables_are_masked_and_the_handler_is_given_back_as_it_was() {
        var out = new ByteArrayOutputStream();
        Formatter own = new SimpleFormatter();
        var handler = new StreamHandler(out, own);
        DiscreetLogs.quieten(handler);
        LogRecord log = new LogRecord(Level.SEVERE, "card {0} refused");
        log.setParameters(new Object[] {"4111 1111 1111 1111"});
        log.setThrown(new IllegalStateException("5555555555554444", new IllegalArgumentException("password=S3cret")));
        handler.publish(log);
        handler.flush();
        String said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("card [card number] refused"), said);
        assertFalse(said.contains("4111 1111") || said.contains("5555555555554444") || said.contains("S3cret"), said);
        DiscreetLogs.restore(handler);
        assertSame(own, handler.getFormatter());
    }
}
