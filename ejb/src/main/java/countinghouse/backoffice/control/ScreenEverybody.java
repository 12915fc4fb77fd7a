package countinghouse.backoffice.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import countinghouse.underwriting.ScreeningHits;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;

/**
 * Goes through all cases, a batch at a time, and queues each one in its own tenant; no name is read here. The next batch is work of its own,
 * so that a killed node loses one batch at most, and queueing a case twice is queueing it once.
 */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScreenEverybody implements WorkHandler {
    static final String KIND = "screen-everybody";
    static final String FROM_THE_START = "/";

    private static final Logger LOG = Logger.getLogger(ScreenEverybody.class.getName());
    private static final int TRIES = 10;

    @Inject
    private CaseBatches batches;

    @Inject
    private ScreeningHits hits;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    /** @param subject id of the list's version, a stroke, and the last case that is done */
    @Override
    public void perform(Caller caller, String subject) {
        int stroke = subject.indexOf(FROM_THE_START);
        if (stroke < 0 || !Caller.PLATFORM.equals(caller.tenantId())) {
            throw Refusal.notFound("list");
        }
        String version = subject.substring(0, stroke);
        String last = subject.substring(stroke + 1);
        List<CaseBatches.CaseKey> batch = batches.after(last);
        for (CaseBatches.CaseKey each : batch) {
            hits.screenAgain(Caller.system(new TenantId(each.tenantId()), KIND), each.caseId(), version);
            last = each.caseId();
        }
        if (!batch.isEmpty()) {
            batches.next(caller, KIND, version + FROM_THE_START + last);
        }
    }

    @Override
    public void giveUp(Caller caller, String subject) {
        LOG.severe("screening: not everybody was asked for again, see ./ops check: " + subject);
    }
}
