package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.catalog.Catalog;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.sales.Sales;
import countinghouse.security.Invitations;
import countinghouse.security.People;
import countinghouse.security.PlatformStaff;
import countinghouse.security.Sessions;
import countinghouse.security.Staff;
import countinghouse.security.Staff.InvitationView;
import countinghouse.security.Staff.Invite;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who belongs to a merchant and to the platform, and how they come and go. */
class StaffIT extends InContainer {
    @Inject
    Staff staff;

    @Inject
    PlatformStaff platformStaff;

    @Inject
    Invitations invitations;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    Persons persons;

    @Inject
    Shops shops;

    @Inject
    Sales sales;

    @Inject
    Catalog catalog;

    private Rows rows;
    private Shop shop;
    private Somebody person;
    private Caller owner;

    @BeforeEach
    void open() throws SQLException {
        rows = new Rows();
        shop = shops.open("US");
        person = persons.registered(rows);
        people.join(shop.system(), person.id(), Role.OWNER);
        owner = now(person);
    }

    /** The person as of now, at a fresh session. */
    private Caller now(Somebody somebody) {
        return people.current(somebody.id()).in(shop.tenant()).at(entered(somebody));
    }

    private String entered(Somebody somebody) {
        return persons.enter(somebody, Persons.stranger()).sessionId();
    }

    private String link(Somebody to, int count) {
        return Mailbox.tokens(to.email(), "invitation", count).getFirst();
    }

    private Somebody joined(Role role) throws SQLException {
        Somebody somebody = persons.registered(rows);
        staff.invite(owner, new Invite(somebody.email(), role, Locale.ENGLISH));
        assertEquals(shop.tenant(), invitations.accept(somebody.id(), link(somebody, 1)));
        return somebody;
    }

    @Test
    void an_invited_person_accepts_and_may_what_the_role_may() throws SQLException {
        Somebody cashier = persons.registered(rows);
        staff.invite(owner, new Invite(cashier.email(), Role.CASHIER, Locale.ENGLISH));
        assertEquals(1, staff.invited(owner).size());
        String token = link(cashier, 1);
        assertEquals(Role.CASHIER, invitations.offer(token).role());
        assertEquals(Set.of(), now(cashier).roles(), "opening the link changes nothing");
        invitations.accept(cashier.id(), token);
        assertEquals(Set.of(Role.CASHIER), now(cashier).roles());
        assertEquals(List.of(), staff.invited(owner));
        assertEquals(2, staff.members(owner).size());
        assertEquals("forbidden", refused(() -> staff.members(now(cashier))));
        assertEquals(1, catalog.products(now(cashier)).size());
    }

    @Test
    void a_link_that_is_used_revoked_replaced_expired_or_random_answers_the_same() throws SQLException {
        Somebody guest = persons.registered(rows);
        assertEquals("invitation.invalid", refused(() -> invitations.offer("no such link")));
        staff.invite(owner, new Invite(guest.email(), Role.MANAGER, Locale.ENGLISH));
        String first = link(guest, 1);
        String id = staff.invited(owner).getFirst().id();
        staff.resend(owner, id);
        String second = link(guest, 2);
        assertEquals("invitation.invalid", refused(() -> invitations.accept(guest.id(), first)));
        rows.change("UPDATE invitation SET expires_at = NOW(6) - INTERVAL 1 DAY WHERE id = ?", id);
        assertEquals("invitation.invalid", refused(() -> invitations.accept(guest.id(), second)));
        assertEquals("EXPIRED", staff.invited(owner).getFirst().state());
        staff.resend(owner, id);
        String third = link(guest, 3);
        staff.revoke(owner, id);
        assertEquals("invitation.invalid", refused(() -> invitations.offer(third)));
        assertEquals("invitation.closed", refused(() -> staff.resend(owner, id)));
        assertEquals(Set.of(), now(guest).roles());
    }

    @Test
    void only_the_addressee_takes_an_invitation_and_only_once() throws SQLException {
        Somebody guest = persons.registered(rows);
        Somebody other = persons.registered(rows);
        staff.invite(owner, new Invite(guest.email(), Role.ACCOUNTANT, Locale.ENGLISH));
        String token = link(guest, 1);
        assertEquals("invitation.other-person", refused(() -> invitations.accept(other.id(), token)));
        invitations.accept(guest.id(), token);
        assertEquals("invitation.invalid", refused(() -> invitations.accept(guest.id(), token)));
        assertEquals(
                "staff.member",
                refused(() -> staff.invite(owner, new Invite(guest.email(), Role.OWNER, Locale.ENGLISH))));
    }

    @Test
    void another_tenant_s_invitation_answers_exactly_as_a_random_one() throws SQLException {
        Somebody guest = persons.registered(rows);
        staff.invite(owner, new Invite(guest.email(), Role.CASHIER, Locale.ENGLISH));
        String id = staff.invited(owner).getFirst().id();
        Somebody elsewhere = persons.registered(rows);
        Caller stranger = new Caller(shops.open("CN").tenant(), elsewhere.id(), "Stranger", Set.of(Role.OWNER))
                .at(entered(elsewhere));
        for (String asked : List.of(id, "inv_00000000000000000000000000")) {
            assertEquals("not-found", refused(() -> staff.revoke(stranger, asked)));
            assertEquals("not-found", refused(() -> staff.resend(stranger, asked)));
            assertEquals("not-found", refused(() -> staff.remove(stranger, owner.actor())));
        }
        assertEquals(1, staff.invited(owner).size());
    }

    @Test
    void without_a_fresh_proof_of_their_own_nobody_changes_the_staff() throws SQLException {
        Somebody cashier = joined(Role.CASHIER);
        Invite invite = new Invite("guest." + cashier.email(), Role.CASHIER, Locale.ENGLISH);
        staff.invite(owner, invite);
        String invitation = staff.invited(owner).getFirst().id();
        Caller borrowed = owner.at(entered(cashier));
        rows.change(
                "UPDATE person_session SET stepped_up_at = stepped_up_at - INTERVAL 6 MINUTE WHERE id = ?",
                owner.session());
        for (var stale : Map.of(owner, "person.step-up", borrowed, "forbidden", owner.at(null), "forbidden")
                .entrySet()) {
            Caller caller = stale.getKey();
            for (Executable change : List.<Executable>of(
                    () -> staff.invite(caller, invite),
                    () -> staff.resend(caller, invitation),
                    () -> staff.changeRole(caller, cashier.id(), Role.MANAGER),
                    () -> staff.remove(caller, cashier.id()))) {
                assertEquals(stale.getValue(), refused(change));
            }
        }
        assertEquals(Set.of(Role.CASHIER), now(cashier).roles());
    }

    @Test
    void who_loses_a_role_leaves_no_invitation_behind() throws SQLException {
        Somebody second = joined(Role.OWNER);
        Somebody accomplice = persons.registered(rows);
        staff.invite(now(second), new Invite(accomplice.email(), Role.OWNER, Locale.ENGLISH));
        staff.changeRole(owner, second.id(), Role.CASHIER);
        assertEquals(List.of(), staff.invited(owner));
        assertEquals("invitation.invalid", refused(() -> invitations.accept(accomplice.id(), link(accomplice, 1))));
    }

    @Test
    void the_last_owner_stays_and_nobody_touches_their_own_role() throws SQLException {
        assertEquals("staff.self", refused(() -> staff.remove(owner, owner.actor())));
        assertEquals("staff.self", refused(() -> staff.changeRole(owner, owner.actor(), Role.MANAGER)));
        Somebody second = joined(Role.OWNER);
        staff.changeRole(now(second), owner.actor(), Role.MANAGER);
        Caller demoted = now(person);
        assertEquals("forbidden", refused(() -> staff.changeRole(demoted, second.id(), Role.CASHIER)));
        assertEquals("staff.role", refused(() -> staff.remove(demoted, second.id())));
        // with rights from before the change: the rows decide, not the roles that the caller still shows
        Caller before = owner.at(demoted.session());
        assertEquals("staff.last-owner", refused(() -> staff.remove(before, second.id())));
    }

    @Test
    void a_manager_has_cashiers_in_hand_and_nobody_else() throws SQLException {
        Caller manager = now(joined(Role.MANAGER));
        Somebody accountant = joined(Role.ACCOUNTANT);
        Somebody cashier = joined(Role.CASHIER);
        assertEquals(Set.of(Role.CASHIER), staff.givable(manager));
        assertEquals(
                "staff.role",
                refused(() -> staff.invite(manager, new Invite("x@example.com", Role.OWNER, Locale.ENGLISH))));
        assertEquals("staff.role", refused(() -> staff.remove(manager, accountant.id())));
        staff.remove(manager, cashier.id());
        assertEquals(Set.of(), now(cashier).roles());
    }

    @Test
    void a_role_taken_away_bites_at_once_and_ends_the_person_s_sessions() throws SQLException {
        Somebody cashier = joined(Role.CASHIER);
        String session = persons.enter(cashier, Persons.stranger()).sessionId();
        assertTrue(sessions.see(session, true).isPresent());
        staff.remove(owner, cashier.id());
        assertFalse(sessions.see(session, true).isPresent());
        assertEquals("forbidden", refused(() -> catalog.products(now(cashier))));
    }

    @Test
    void a_cashier_sees_their_own_and_the_running_shift_only() throws SQLException {
        Caller cashier = now(joined(Role.CASHIER));
        String report = sales.closeShift(owner, new Sales.CloseShift(shop.tillId(), Shops.FLOAT));
        assertEquals("not-found", refused(() -> sales.zReport(cashier, report)));
        sales.openShift(cashier, new Sales.OpenShift(shop.tillId(), Shops.FLOAT));
        String own = sales.closeShift(cashier, new Sales.CloseShift(shop.tillId(), Shops.FLOAT));
        assertEquals(own, sales.zReport(cashier, own).id());
        assertEquals(report, sales.zReport(owner, report).id());
    }

    @Test
    void an_admin_is_made_by_two_and_gives_themself_nothing() throws SQLException {
        Caller ada = admin();
        Caller ben = admin();
        Somebody guest = persons.registered(rows);
        platformStaff.invite(ada, new Invite(guest.email(), Role.SENIOR_UNDERWRITER, Locale.ENGLISH));
        InvitationView proposal = platformStaff.invited(ada).stream()
                .filter(view -> view.email().equals(guest.email()))
                .findFirst()
                .orElseThrow();
        assertEquals("PROPOSED", proposal.state());
        assertEquals("staff.unconfirmed", refused(() -> platformStaff.resend(ada, proposal.id())));
        assertEquals("staff.second-admin", refused(() -> platformStaff.confirm(ada, proposal.id())));
        platformStaff.confirm(ben, proposal.id());
        invitations.accept(guest.id(), link(guest, 1));
        assertEquals(Set.of(Role.SENIOR_UNDERWRITER), people.current(guest.id()).platformRoles());
        assertEquals("staff.self", refused(() -> platformStaff.give(ada, ada.actor(), Role.AUDITOR)));
        assertEquals("staff.role", refused(() -> platformStaff.give(ada, guest.id(), Role.OWNER)));
        platformStaff.give(ada, guest.id(), Role.PLATFORM_ADMIN);
        assertFalse(people.current(guest.id()).platformRoles().contains(Role.PLATFORM_ADMIN), "only proposed");
        platformStaff.remove(ada, guest.id());
        assertEquals(Set.of(), people.current(guest.id()).platformRoles());
        platformStaff.remove(ada, ben.actor());
    }

    @Test
    void an_admin_of_the_platform_is_nobody_in_a_merchant_s_staff() throws SQLException {
        Caller bound = admin().in(owner.tenant());
        assertEquals("forbidden", refused(() -> staff.members(bound)));
        assertEquals("forbidden", refused(() -> platformStaff.members(owner)));
    }

    private Caller admin() throws SQLException {
        Somebody somebody = persons.registered(rows);
        String session = entered(somebody);
        persons.enrol(session, Persons.stranger());
        people.join(Caller.system("test").orPlatform(), somebody.id(), Role.PLATFORM_ADMIN);
        return people.current(somebody.id()).onPlatform().at(session);
    }
}
