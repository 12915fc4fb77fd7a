package countinghouse.payments.control;

import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.payments.Disputes.Evidence;
import countinghouse.payments.Disputes.EvidenceKind;
import countinghouse.payments.entity.DisputeEvidence;
import countinghouse.platform.Caller;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What merchants say to disputes, in and out of the vault. */
@ApplicationScoped
public class EvidenceBook {
    private static final String TABLE = "dispute_evidence";
    private static final int LONGEST = 4_000;
    private static final int MOST = 20;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private SealedTexts texts;

    @Inject
    private Clock clock;

    /** @throws Refusal dispute.evidence, without a text of 1 to 4000 characters, with a card number in it, and after twenty */
    public void add(Caller caller, String disputeId, EvidenceKind kind, String text) {
        if (text.isBlank()
                || text.length() > LONGEST
                || CardNumbers.foundIn(text)
                || of(caller, disputeId).size() >= MOST) {
            throw Refusal.invalid("dispute.evidence");
        }
        String id = Ids.next("dev");
        byte[] sealed = texts.seal(caller, TABLE, id, text);
        tenants.bind(caller).persist(new DisputeEvidence(id, disputeId, kind, sealed, clock.instant()));
    }

    public List<Evidence> of(Caller caller, String disputeId) {
        return tenants.bind(caller)
                .createNamedQuery(DisputeEvidence.OF_DISPUTE, DisputeEvidence.class)
                .setParameter("dispute", disputeId)
                .getResultStream()
                .map(row -> new Evidence(
                        row.id(), row.kind(), texts.open(caller, TABLE, row.id(), row.content()), row.givenAt()))
                .toList();
    }
}
