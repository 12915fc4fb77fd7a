package countinghouse.isolation.world;

import countinghouse.backoffice.Backoffice;
import countinghouse.devices.Devices;
import countinghouse.kernel.Ids;
import countinghouse.kernel.TenantId;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.Correspondence;
import countinghouse.onboarding.Correspondence.SendLetter;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.platform.RoleMatrix;
import countinghouse.platform.Vault;
import countinghouse.security.Client;
import countinghouse.security.Keys;
import countinghouse.security.Sessions;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.Decisions;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.Underwriting.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Walks one merchant from its registration to a closed day, by the faces that pages and REST use, so that every table has rows. */
@Dependent
public class World {
    public static final Caller UNDERWRITER = new Caller(
            null, "usr_isolation_underwriter", "Uma Underwood", Set.of(Role.UNDERWRITER, Role.SENIOR_UNDERWRITER));
    private static final Caller SECOND =
            new Caller(null, "usr_isolation_second", "Sam Second", Set.of(Role.SENIOR_UNDERWRITER));
    public static final Caller LOGISTICS =
            new Caller(null, "usr_isolation_logistics", "Lena Logan", Set.of(Role.LOGISTICS));
    public static final String PASSWORD = "harbour-lamp-7-otters";

    @Inject
    Opening opening;

    @Inject
    countinghouse.onboarding.Onboarding onboarding;

    @Inject
    Decisions decisions;

    @Inject
    Backoffice backoffice;

    @Inject
    Correspondence correspondence;

    @Inject
    Devices devices;

    @Inject
    Tenancy tenancy;

    @Inject
    Keys keys;

    @Inject
    Sessions sessions;

    @Inject
    Trade trade;

    @Inject
    Settled settled;

    @Inject
    Phoned phoned;

    @Inject
    Tried tried;

    @Inject
    Vault vault;

    /** Live, with a terminal that has its key, and a day that is closed. */
    public Merchant live(String mark) throws Exception {
        Merchant merchant = waiting(mark);
        decide(merchant);
        Merchant active = activated(merchant);
        settled.before(active);
        trade.day(active);
        Cleared.after(active);
        Patience.until("quiet", () -> Opening.isQuiet(active.tenant()));
        return active;
    }

    /** Submitted, checked, and in the queue of the underwriters. */
    public Merchant waiting(String mark) throws Exception {
        String email = "iso." + Ids.next("iso").substring(4) + "@example.com";
        Merchant merchant = opening.draft(email, PASSWORD, mark);
        onboarding.submit(merchant.as(Role.APPLICANT));
        // screening makes this key when a list is in force, which may be in the middle of the attacks
        vault.blindIndex(new TenantId(merchant.tenant()), Vault.DataClass.IDENTITY, mark);
        for (int again = 0; again < 2; again++) {
            Patience.until(
                    "asked again",
                    () -> onboarding.application(merchant.as(Role.APPLICANT)).state()
                            == ApplicationState.ACTION_REQUIRED);
            opening.persons(merchant.as(Role.APPLICANT), mark);
            onboarding.resubmit(merchant.as(Role.APPLICANT));
        }
        Patience.until(
                "in the queue",
                () ->
                        backoffice
                                .queue(UNDERWRITER, new Backoffice.QueueFilter("OPEN", number(merchant), 0, 10))
                                .stream()
                                .anyMatch(row -> row.caseId().equals(merchant.application())));
        Patience.until("quiet", () -> Opening.isQuiet(merchant.tenant()));
        return merchant;
    }

    private String number(Merchant merchant) {
        return onboarding.application(merchant.as(Role.APPLICANT)).number();
    }

    private void decide(Merchant merchant) {
        Caller bound = backoffice.openCase(UNDERWRITER, merchant.application());
        decisions.claim(bound, merchant.application());
        decisions.note(bound, merchant.application(), "Nobody knows them, and yet they are known");
        correspondence.send(
                bound,
                new SendLetter(Ids.next("key").replace('_', '-'), "delay", "It takes longer", "Nobody knows them yet"));
        correspondence.reply(merchant.as(Role.APPLICANT), Ids.next("key").replace('_', '-'), "Everybody knows us");
        phoned.call(bound, merchant.application());
        decisions.decide(bound, merchant.application(), approved());
        Caller second = backoffice.openCase(SECOND, merchant.application());
        Patience.until("proposed", () -> Opening.isQuiet(merchant.tenant()));
        decisions.confirm(second, merchant.application());
        Patience.until(
                "ordered",
                () -> backoffice.orders(LOGISTICS).stream()
                        .anyMatch(row -> row.orderId().equals(order(merchant))));
    }

    /** Over an open hit: the business trades under a name of the demo's list. */
    private static Decide approved() {
        return new Decide(
                Outcome.APPROVE,
                List.of(),
                "Seen and approved",
                null,
                List.of(),
                "They only share a name with it",
                null);
    }

    private String order(Merchant merchant) {
        var orders = devices.orders(merchant.as(Role.OWNER));
        return orders.isEmpty() ? "" : orders.getFirst().id();
    }

    private Merchant activated(Merchant merchant) {
        String order = order(merchant);
        String serial = "ISO-" + Ids.next("ser").substring(4).toUpperCase(Locale.ROOT);
        devices.receive(LOGISTICS, "COUNTER", List.of(serial));
        Caller bound = backoffice.openOrder(LOGISTICS, order);
        devices.allocate(bound, order, serial);
        Patience.until("quiet", () -> Opening.isQuiet(merchant.tenant()));
        devices.ship(bound, order);
        Patience.until(
                "delivered",
                () -> devices.order(merchant.as(Role.OWNER), order).state() == Devices.OrderState.DELIVERED);
        Devices.Activation active = devices.activate(serial, Mailbox.activationCode(merchant.email()));
        tried.everything(merchant.tenant(), active.terminalId());
        Patience.until("live", () -> tenancy.merchant(merchant.as(Role.OWNER)).state() == MerchantState.LIVE);
        Client browser = new Client("127.0.0.1", "isolation", Ids.next("dev"));
        String session =
                sessions.enter(merchant.email(), merchant.password(), browser).sessionId();
        String key = keys.create(
                        merchant.as(Role.OWNER).at(session),
                        new Keys.CreateKey("A server of the merchant", RoleMatrix.scopes(), 90))
                .secret();
        return merchant.holding(key, session);
    }
}
