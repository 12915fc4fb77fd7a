package countinghouse.isolation;

import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Raw;
import countinghouse.isolation.twin.Table;
import countinghouse.isolation.world.Mailbox;
import countinghouse.isolation.world.Merchant;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import countinghouse.settlement.Statements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is left after all attacks: rows, mails, files and log of the attacker, looked through for the twin's marks. */
@Dependent
public class Leftovers {
    private static final Path LOG = Path.of(Settings.orElse("DATA_DIR", "var"), "log", "server.log");

    @Inject
    Statements statements;

    @Inject
    Documents documents;

    /** @return how many texts were looked through */
    public int look(Campaign campaign, long logSize) throws IOException {
        Findings findings = campaign.findings();
        // ids that the attacker itself asked for may stand in its rows, its mails and the log
        Set<String> asked = new HashSet<>(findings.canaries().ids().keySet());
        int texts = 0;
        for (Merchant merchant : List.of(campaign.one(), campaign.waiting())) {
            findings.scan("mails to " + merchant.email(), Mailbox.mails(merchant.email()), asked);
            for (Table table : campaign.schema().tenantTables()) {
                String rows = Raw.rows("SELECT * FROM `" + table.name() + "` WHERE tenant_id = ?", merchant.tenant())
                        .toString();
                findings.scan("rows of " + table.name(), rows, asked);
                texts++;
            }
            texts += files(merchant.as(Role.OWNER), findings, asked);
        }
        findings.scan("server.log", log(logSize), asked);
        return texts + 3;
    }

    private int files(Caller owner, Findings findings, Set<String> asked) {
        int texts = 0;
        for (var statement : statements.statements(owner)) {
            for (var file : statement.files()) {
                byte[] bytes = statements.open(owner, file.id()).bytes();
                findings.scan("file " + file.format(), new String(bytes, StandardCharsets.UTF_8), asked);
                texts++;
            }
        }
        for (String id : Raw.texts(
                "SELECT id FROM document WHERE tenant_id = ?", owner.tenant().value())) {
            byte[] bytes = documents.open(owner, id).bytes();
            findings.scan("document", new String(bytes, StandardCharsets.ISO_8859_1), asked);
            texts++;
        }
        return texts;
    }

    static long logSize() throws IOException {
        return Files.exists(LOG) ? Files.size(LOG) : 0;
    }

    private static String log(long from) throws IOException {
        byte[] all = Files.readAllBytes(LOG);
        int start = (int) Math.min(from, all.length);
        return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    }
}
