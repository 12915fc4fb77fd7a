package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Hashes;
import countinghouse.platform.Caller;
import countinghouse.settlement.entity.Outcome;
import countinghouse.settlement.entity.ReconciliationBreak;
import countinghouse.settlement.gateway.BankAnswer;
import countinghouse.settlement.gateway.PayoutBank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Reports of the bank's that are wrong as a whole: each stands on the work list until a person has looked. */
@ApplicationScoped
public class ReportBreaks {
    @Inject
    private BreakBook breaks;

    @Inject
    private StatementChain chain;

    @Inject
    private PayoutBank bank;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** It may have been half there, and whole a moment later. */
    void unreadable(Caller platform, String reportId, String name) {
        open(platform, unread(name), reportId, name, "BANK_UNREADABLE");
        audit.record(platform, "bank-report.unreadable", name, Map.of());
    }

    void readable(Caller platform, String name) {
        breaks.toldLater(platform, unread(name));
    }

    private static String unread(String name) {
        return Hashes.sha256("unreadable|" + name);
    }

    /** @param ours whether we have sent the message that it answers; then it came twice, and nobody has to look */
    void strange(Caller platform, String reportId, BankAnswer.StatusReport report, boolean ours) {
        if (!ours) {
            open(platform, reportId, reportId, report.of(), "BANK_STRANGE");
        }
        audit.record(platform, "bank-report.strange", report.of(), Map.of("status", report.status()));
    }

    /** What it says is taken as it stands; a statement of another account, too, for banks write ours in more ways than one. */
    void statement(Caller platform, String reportId, BankAnswer.Statement statement) {
        if (!statement.faults().isEmpty()) {
            open(platform, of("faults", reportId, statement), reportId, statement.id(), "BANK_FAULTS");
        }
        if (!bank.isOurs(statement.account())) {
            String told = statement.id() + " " + statement.account();
            open(platform, of("account", reportId, statement), reportId, told, "BANK_FOREIGN");
        }
        chain.add(platform, reportId, statement);
    }

    private static String of(String what, String reportId, BankAnswer.Statement statement) {
        return Hashes.sha256(String.join("|", what, reportId, statement.id()));
    }

    private void open(Caller platform, String id, String reportId, String reference, String text) {
        breaks.open(
                platform,
                new ReconciliationBreak(
                        id,
                        new ReconciliationBreak.Where(ReconciliationBreak.Source.BANK, reportId, "", reference, text),
                        new ReconciliationBreak.What(Outcome.FAULTY, "", 0, "", 0),
                        clock.instant()));
    }
}
