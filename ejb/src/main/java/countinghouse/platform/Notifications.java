package countinghouse.platform;

import java.util.Locale;
import java.util.Map;

/** Mail to people. Queued in the caller's transaction, sent after it by a job that retries. */
public interface Notifications {
    /**
     * @param template key of the mail in the bundle {@code mail}: {@code <template>.subject} and {@code <template>.body}
     * @param parameters named values for the template
     */
    record Mail(String to, Locale locale, String template, Map<String, String> parameters) {}

    void send(Caller caller, Mail mail);
}
