package countinghouse.onboarding.control;

import countinghouse.onboarding.OwnerChecked;
import countinghouse.onboarding.OwnerExpired;
import countinghouse.onboarding.OwnerProgress;
import countinghouse.onboarding.OwnerState;
import countinghouse.onboarding.entity.OwnerApplication;
import countinghouse.onboarding.entity.OwnerTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.OwnerCases;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The process's side of the applications of a company's people. */
@Stateless
@Local(OwnerProgress.class)
public class OwnerProgressBean implements OwnerProgress {
    private static final Set<OwnerState> TO_HEAR = EnumSet.of(OwnerState.NAMED, OwnerState.INVITED, OwnerState.GIVEN);

    @Inject
    private OwnerDesk desk;

    @Inject
    private OwnerMail mail;

    @Inject
    private Underwriting underwriting;

    @Inject
    private OwnerCases cases;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Override
    public List<String> toHear(Caller system) {
        system.requireSystem();
        return desk.now(system).stream()
                .filter(row -> TO_HEAR.contains(row.state()))
                .map(OwnerApplication::id)
                .toList();
    }

    @Override
    public boolean invite(Caller system, String ownerId) {
        system.requireSystem();
        OwnerApplication row = desk.find(system, ownerId);
        if (row.state() == OwnerState.GIVEN) {
            return true;
        }
        if (!row.isOpen(clock.instant())) {
            mail.link(system, row, "owner-link");
        }
        return false;
    }

    @Override
    public void remind(Caller system, String ownerId) {
        system.requireSystem();
        mail.link(system, desk.find(system, ownerId), "owner-reminder");
    }

    @Override
    public void expire(Caller system, String ownerId) {
        system.requireSystem();
        OwnerApplication row = desk.find(system, ownerId);
        if (row.state() == OwnerState.INVITED) {
            row.move(OwnerTransition.EXPIRE, clock.instant());
            outbox.publish(system, new OwnerExpired(row.id()));
        }
    }

    @Override
    public boolean settle(Caller system, String ownerId) {
        system.requireSystem();
        OwnerApplication row = desk.find(system, ownerId);
        boolean failed = underwriting.checkStates(system, ownerId).containsValue(CheckState.FAILED);
        if (failed && row.rejections() < Owed.TRIES - 1) {
            row.rejected();
            cases.reopen(system, ownerId);
            mail.link(system, row, "owner-again");
            return true;
        }
        row.close(OwnerTransition.CHECK, clock.instant());
        outbox.publish(system, new OwnerChecked(row.id()));
        return false;
    }
}
