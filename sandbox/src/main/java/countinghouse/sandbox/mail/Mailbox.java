package countinghouse.sandbox.mail;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mails received, the newest first; on the disk all of them, in memory the last thousand. */
final class Mailbox implements Part {
    private static final int SHOWN = 1_000;

    private final JsonLines<Mail> store;
    private final Deque<Mail> newestFirst = new ArrayDeque<>();

    Mailbox(Path folder) throws IOException {
        store = new JsonLines<>(folder.resolve("mails.jsonl"), Mail.class);
        store.load().forEach(this::remember);
    }

    /** On the disk when this returns. */
    synchronized void keep(Mail mail) {
        store.append(mail);
        remember(mail);
    }

    private void remember(Mail mail) {
        newestFirst.addFirst(mail);
        if (newestFirst.size() > SHOWN) {
            newestFirst.removeLast();
        }
    }

    /** @param to only mails to this address, or null for all */
    synchronized List<Mail> list(@Nullable String to) {
        return newestFirst.stream()
                .filter(mail -> to == null
                        || to.isBlank()
                        || mail.to().stream().anyMatch(address -> lower(address).equals(lower(to.strip()))))
                .toList();
    }

    synchronized Optional<Mail> find(String id) {
        return newestFirst.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public synchronized Map<String, Object> state() {
        return Map.of("mails", newestFirst.size());
    }

    @Override
    public synchronized void reset() {
        store.clear();
        newestFirst.clear();
    }
}
