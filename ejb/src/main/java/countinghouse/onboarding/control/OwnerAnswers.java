package countinghouse.onboarding.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.OwnerAnswered;
import countinghouse.onboarding.OwnerLinks.Offer;
import countinghouse.onboarding.OwnerLinks.Side;
import countinghouse.onboarding.OwnerState;
import countinghouse.onboarding.entity.OwnerApplication;
import countinghouse.onboarding.entity.OwnerTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.Outbox;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a company's person gives. It is theirs: the company is told that it came, and nothing of it. */
@Stateless
public class OwnerAnswers {
    @Inject
    private OwnerDesk desk;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Documents documents;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public Offer offer(Caller caller, OwnerApplication row) {
        FactsView facts = underwriting.facts(caller, row.id());
        FactSection.Business business = underwriting.business(caller, row.applicationId());
        boolean open = row.state() == OwnerState.INVITED;
        return new Offer(
                business == null ? "" : business.legalName(),
                facts.country(),
                desk.person(caller, row).fullName(),
                row.state(),
                open ? name(facts.identityDocument()) : null,
                open ? name(facts.identityBack()) : null,
                row.rejections() > 0,
                row.state() == OwnerState.EXPIRED || (open && !row.isOpen(clock.instant())));
    }

    private static @Nullable String name(Documents.@Nullable DocumentView document) {
        return document == null ? null : document.name();
    }

    public void keep(Caller caller, OwnerApplication row, Side side, String name, byte[] bytes) {
        FactsView facts = underwriting.facts(caller, row.id());
        String stored = documents.upload(caller, name, bytes).id();
        String front = side == Side.FRONT ? stored : id(facts.identityDocument());
        String back = side == Side.BACK ? stored : id(facts.identityBack());
        underwriting.state(caller, row.id(), new FactSection.IdentityDocument(front, back));
    }

    private static String id(Documents.@Nullable DocumentView document) {
        return document == null ? "" : document.id();
    }

    /** @throws Refusal fact.identity-document, unless every side is there */
    public void give(Caller caller, OwnerApplication row, FactSection.Person person) {
        underwriting.state(caller, row.id(), person);
        if (underwriting.facts(caller, row.id()).lacksSides()) {
            throw Refusal.invalid("fact.identity-document");
        }
        row.give(clock.instant());
        audit.record(caller, "owner.gave", row.id(), Map.of());
        outbox.publish(caller, new OwnerAnswered(row.id()));
    }

    public void refuse(Caller caller, OwnerApplication row) {
        row.close(OwnerTransition.REFUSE, clock.instant());
        audit.record(caller, "owner.refused", row.id(), Map.of());
        outbox.publish(caller, new OwnerAnswered(row.id()));
    }
}
