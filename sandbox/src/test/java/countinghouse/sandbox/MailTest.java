package countinghouse.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
    @TempDir
    Path folder;

    private RunningSandbox running;

    @BeforeEach
    void start() throws IOException {
        running = new RunningSandbox(folder);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private void send(String to, String subject, String text) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(running.sandbox.smtpPort()));
        properties.put("mail.smtp.connectiontimeout", "1000");
        properties.put("mail.smtp.timeout", "1000");
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("shop@example.com");
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private JsonNode mails(String to) throws Exception {
        return RunningSandbox.json(running.get("/mailbox.json?to=" + to));
    }

    @Test
    void received_mail_is_listed_by_recipient_and_survives_a_restart() throws Exception {
        send("li@example.com", "确认您的邮箱", "请打开 https://localhost:8443/confirm?t=1&x=2");
        send("ann@example.com", "Confirm", "Hello");
        running.close();
        running = new RunningSandbox(folder);
        JsonNode mails = mails("LI@example.com");
        assertEquals(1, mails.size());
        assertEquals("确认您的邮箱", mails.get(0).get("subject").asText());
        assertEquals(2, mails("").size());
        String page = running.get("/mailbox/" + mails.get(0).get("id").asText()).body();
        assertTrue(page.contains("href=\"https://localhost:8443/confirm?t=1&amp;x=2\""), page);
    }

    @Test
    void markup_in_a_mail_is_shown_as_text() throws Exception {
        send("ann@example.com", "<script>alert(1)</script>", "<img src=x onerror=alert(1)> https://a.b/\"onload=x");
        String id = mails("").get(0).get("id").asText();
        String list = running.get("/mailbox?to=%22%3E%3Cscript%3E").body()
                + running.get("/mailbox").body();
        String page = running.get("/mailbox/" + id).body();
        assertFalse(list.contains("<script>"), list);
        assertFalse(page.contains("<script>") || page.contains("<img"), page);
        assertFalse(page.contains("\"onload"), page);
    }

    @Test
    void page_speaks_the_language_asked_for() throws Exception {
        assertTrue(running.get("/mailbox", "Accept-Language", "zh-CN,zh;q=0.9")
                .body()
                .contains("演示邮箱"));
        assertTrue(running.get("/mailbox", "Accept-Language", "en-US").body().contains("Demo mailbox"));
    }

    @Test
    void each_fault_of_the_mail_server() throws Exception {
        for (String kind : new String[] {"FAIL", "HALF", "DROP", "TIMEOUT_BEFORE"}) {
            running.fault("MAIL", kind, 1, 3_000);
            assertThrows(MessagingException.class, () -> send("a@example.com", "x", "y"), kind);
        }
        assertEquals(0, mails("").size());
        for (String kind : new String[] {"TIMEOUT_AFTER", "FAIL_AFTER"}) {
            running.fault("MAIL", kind, 1, 3_000);
            assertThrows(MessagingException.class, () -> send("a@example.com", "x", "y"), kind);
        }
        assertEquals(2, mails("").size());
        running.fault("MAIL", "DELAY", 1, 200);
        send("a@example.com", "x", "y");
        assertEquals(3, mails("").size());
    }
}
