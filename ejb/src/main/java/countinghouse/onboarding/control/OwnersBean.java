package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.OwnerState;
import countinghouse.onboarding.OwnerView;
import countinghouse.onboarding.Owners;
import countinghouse.onboarding.entity.OwnerApplication;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.FactSection.Stake;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A company's people, as the company sees them. */
@Stateless
@Local(Owners.class)
public class OwnersBean implements Owners {
    private static final Set<ApplicationState> UNDER_WAY = EnumSet.of(
            ApplicationState.SUBMITTED,
            ApplicationState.VERIFYING,
            ApplicationState.IN_REVIEW,
            ApplicationState.ACTION_REQUIRED);
    private static final Set<OwnerState> SENDABLE = EnumSet.of(OwnerState.INVITED, OwnerState.EXPIRED);

    @Inject
    private Applications applications;

    @Inject
    private OwnerDesk desk;

    @Inject
    private OwnerMail mail;

    @Override
    public List<OwnerView> owners(Caller caller) {
        caller.require(Permission.APPLICATION_READ);
        var application = applications.own(caller);
        boolean underWay = UNDER_WAY.contains(application.state());
        Map<String, OwnerApplication> rows = new LinkedHashMap<>();
        desk.now(caller).forEach(row -> rows.put(row.id(), row));
        return desk.named(caller, application.id()).stream()
                .flatMap(person ->
                        Optional.ofNullable(rows.get(person.id())).stream().map(row -> view(person, row, underWay)))
                .toList();
    }

    private static OwnerView view(Stake person, OwnerApplication row, boolean underWay) {
        return new OwnerView(
                row.id(),
                person.fullName(),
                person.email(),
                person.shareBasisPoints(),
                person.director(),
                row.state(),
                row.sentAt(),
                row.expiresAt(),
                underWay && SENDABLE.contains(row.state()));
    }

    @Override
    public void sendAgain(Caller applicant, String ownerId) {
        applicant.require(Permission.APPLICATION_EDIT);
        OwnerApplication row = desk.find(applicant, ownerId);
        if (!underWay(applications.own(applicant).state()) || !SENDABLE.contains(row.state())) {
            throw Refusal.conflict("owner.state");
        }
        mail.linkAnew(applicant, row);
    }

    static boolean underWay(ApplicationState state) {
        return UNDER_WAY.contains(state);
    }
}
