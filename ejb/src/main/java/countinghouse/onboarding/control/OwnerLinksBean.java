package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.Tokens;
import countinghouse.onboarding.OwnerLinks;
import countinghouse.onboarding.OwnerState;
import countinghouse.onboarding.entity.OwnerApplication;
import countinghouse.platform.Caller;
import countinghouse.platform.MailedLinks;
import countinghouse.platform.Role;
import countinghouse.underwriting.FactSection;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** What the link of a company's person leads to. One answer for every link that leads nowhere, whosesoever it was. */
@Stateless
@Local(OwnerLinks.class)
public class OwnerLinksBean implements OwnerLinks {
    @Inject
    private MailedLinks links;

    @Inject
    private Applications applications;

    @Inject
    private OwnerDesk desk;

    @Inject
    private OwnerAnswers answers;

    @Inject
    private OwnerMail mail;

    @Inject
    private Clock clock;

    @Override
    public Offer offer(String token) {
        Caller caller = caller(token);
        return answers.offer(caller, known(caller, token));
    }

    @Override
    public Offer upload(String token, Side side, String name, byte[] bytes) {
        Caller caller = caller(token);
        OwnerApplication row = open(caller, token);
        answers.keep(caller, row, side, name, bytes);
        return answers.offer(caller, row);
    }

    @Override
    public Offer give(String token, FactSection.Person person, boolean consent) {
        Caller caller = caller(token);
        OwnerApplication row = open(caller, token);
        if (!consent) {
            throw Refusal.invalid("owner.consent");
        }
        answers.give(caller, row, person);
        return answers.offer(caller, row);
    }

    @Override
    public Offer refuse(String token) {
        Caller caller = caller(token);
        OwnerApplication row = open(caller, token);
        Offer last = answers.offer(caller, row);
        answers.refuse(caller, row);
        return new Offer(last.company(), last.country(), last.fullName(), OwnerState.REFUSED, null, null, false, false);
    }

    @Override
    public void askAgain(String token) {
        Caller caller = caller(token);
        OwnerApplication row = known(caller, token);
        boolean waiting = row.state() == OwnerState.INVITED || row.state() == OwnerState.EXPIRED;
        if (!waiting || row.isOpen(clock.instant())) {
            throw Refusal.conflict("owner.state");
        }
        mail.linkAnew(caller, row);
    }

    private Caller caller(String token) {
        MailedLinks.Place place =
                links.of(MailedLinks.Kind.OWNER, Tokens.hash(token)).orElseThrow(() -> Refusal.invalid("owner.link"));
        return new Caller(place.tenantId(), place.subjectId(), "owner", Set.of(Role.SYSTEM));
    }

    private OwnerApplication known(Caller caller, String token) {
        OwnerApplication row = desk.find(caller, caller.actor());
        if (!row.hasToken(Tokens.hash(token))
                || !OwnersBean.underWay(applications.own(caller).state())) {
            throw Refusal.invalid("owner.link");
        }
        return row;
    }

    private OwnerApplication open(Caller caller, String token) {
        OwnerApplication row = known(caller, token);
        if (row.state() == OwnerState.INVITED && !row.isOpen(clock.instant()) || row.state() == OwnerState.EXPIRED) {
            throw Refusal.conflict("owner.expired");
        }
        if (row.state() != OwnerState.INVITED) {
            throw Refusal.conflict("owner.state");
        }
        return row;
    }
}
