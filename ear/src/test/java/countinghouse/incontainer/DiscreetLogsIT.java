package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What is never written into the server's own log file, whoever logs it. */
class DiscreetLogsIT extends InContainer {
    private static final Path LOG = Path.of(Settings.required("DATA_DIR"), "log", "server.log");

    @Test
    void neither_our_loggers_nor_the_servers_write_card_numbers_keys_or_tokens() {
        String mark = UUID.randomUUID().toString();
        for (String name :
                new String[] {"countinghouse.web.rest.ThrowableMapper", "org.glassfish.grizzly", "org.flowable"}) {
            LogRecord log = new LogRecord(Level.SEVERE, mark + " {0} /confirm.xhtml?token=t0pS3cret");
            log.setLoggerName(name);
            log.setParameters(new Object[] {"4111 1111 1111 1111"});
            log.setThrown(new IllegalStateException("key chk_t0pS3cret of 5555555555554444"));
            Logger.getLogger(name).log(log);
        }
        Eventually.until("all three are in the log", () -> lines(mark).split(mark, -1).length > 3);
        String written = lines(mark);
        assertTrue(written.contains("[card number]") && written.contains("chk_[removed]"), written);
        assertFalse(written.contains("4111 1111") || written.contains("5555555555554444"), written);
        assertFalse(written.contains("t0pS3cret"), written);
    }

    private static String lines(String mark) {
        try {
            String all = Files.readString(LOG);
            int from = all.indexOf(mark);
            return from < 0 ? "" : all.substring(from);
        } catch (IOException e) {
            return "";
        }
    }
}
