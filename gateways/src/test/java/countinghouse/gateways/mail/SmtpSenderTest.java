package countinghouse.gateways.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.gateways.OutsideWorld;
import countinghouse.platform.gateway.MailUnavailable;
import countinghouse.platform.gateway.OutgoingMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSenderTest {
    @TempDir
    Path folder;

    private OutsideWorld outside;
    private SmtpSender sender;

    @BeforeEach
    void start() throws IOException {
        outside = new OutsideWorld(folder);
        sender = new SmtpSender("127.0.0.1", outside.smtpPort(), 1_500, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        outside.close();
    }

    private static OutgoingMail mail(String to, String html) {
        return new OutgoingMail(
                "ntf_1@countinghouse",
                "no-reply@countinghouse.example",
                to,
                new OutgoingMail.Content("请确认您的邮箱", "您好\n\n.\n谢谢", html, Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void mail_arrives_as_it_was_written() throws Exception {
        sender.send(mail("li@example.com", "<p>您好</p>"));
        JsonNode received = outside.get("/mailbox.json").get(0);
        assertEquals("<ntf_1@countinghouse>", received.get("messageId").asText());
        assertEquals("请确认您的邮箱", received.get("subject").asText());
        assertEquals(
                "您好\n\n.\n谢谢",
                received.get("text").asText().replace("\r\n", "\n").strip());
        assertEquals("<p>您好</p>", received.get("html").asText().strip());
        assertEquals("zh-CN", received.get("language").asText());
        assertEquals("li@example.com", received.get("to").get(0).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "FAIL_AFTER", "TIMEOUT_BEFORE", "TIMEOUT_AFTER", "DROP", "HALF"})
    void fault_is_told_in_time_and_the_next_try_has_the_same_message_id(String kind) throws Exception {
        outside.fault("MAIL", kind, 3_500);
        long before = System.nanoTime();
        assertTrue(assertThrows(MailUnavailable.class, () -> sender.send(mail("a@example.com", null)))
                .retryable());
        assertTrue(System.nanoTime() - before < 3_400_000_000L);
        sender.send(mail("a@example.com", null));
        JsonNode received = outside.get("/mailbox.json");
        assertEquals(kind.endsWith("_AFTER") ? 2 : 1, received.size());
        received.forEach(one ->
                assertEquals("<ntf_1@countinghouse>", one.get("messageId").asText()));
    }

    @Test
    void address_that_is_none_is_refused_for_good() {
        assertFalse(assertThrows(MailUnavailable.class, () -> sender.send(mail("not an address", null)))
                .retryable());
    }

    @Test
    void header_cannot_be_smuggled_in() {
        assertThrows(IllegalArgumentException.class, () -> mail("a@example.com\r\nBcc: b@example.com", null));
    }

    @Test
    void refusal_of_the_recipient_is_for_good() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuseRecipients(server));
            SmtpSender strict = new SmtpSender("127.0.0.1", server.getLocalPort(), 1_500, Clock.systemUTC());
            assertFalse(assertThrows(MailUnavailable.class, () -> strict.send(mail("gone@example.com", null)))
                    .retryable());
        }
    }

    private static void refuseRecipients(ServerSocket server) {
        try (Socket socket = server.accept();
                var in = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream()));
                var out = new java.io.PrintWriter(socket.getOutputStream(), true)) {
            out.print("220 strict\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.print(line.startsWith("RCPT") ? "550 no such user\r\n" : "250 fine\r\n");
                out.flush();
            }
        } catch (IOException e) {
            // the client left
        }
    }
}
