package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Backoffice;
import countinghouse.devices.Devices;
import countinghouse.kernel.Hashes;
import countinghouse.kernel.Ids;
import countinghouse.onboarding.Agreements;
import countinghouse.onboarding.Agreements.SignAgreement;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView.Requirement;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.RequirementState;
import countinghouse.onboarding.SignedAgreement;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.RequirementReason;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The agreement: signed as it was read, void once that is corrected, and no terminal without it. */
class AgreementIT extends InContainer {
    @Inject
    Agreements agreements;

    @Inject
    Onboarding onboarding;

    @Inject
    Backoffice backoffice;

    @Inject
    Devices devices;

    @Inject
    Applicants applicants;

    @Inject
    Reviews reviews;

    private Rows rows;

    @BeforeEach
    void look() {
        rows = new Rows();
    }

    @Test
    void what_was_signed_is_kept_as_it_was_read_and_read_by_applicant_and_underwriter() throws Exception {
        Applicant applicant = reviews.inReview(applicants.ready(rows));
        SignedAgreement signed = agreements.signed(applicant.caller()).orElseThrow();
        assertEquals("grace  OKAFOR", signed.signer());
        assertEquals("en", signed.language());
        Documents.Content own = agreements.document(applicant.caller());
        assertEquals(Hashes.sha256(own.bytes()), signed.sha256());
        assertTrue(new String(own.bytes(), 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"));
        Caller bound = backoffice.openCase(Reviews.UNDERWRITER, applicant.application());
        assertEquals(signed, agreements.signed(bound).orElseThrow());
        assertArrayEquals(own.bytes(), agreements.document(bound).bytes());
        Eventually.until(
                "the signing stands in the timeline",
                () -> onboarding.timeline(applicant.caller()).stream()
                        .anyMatch(entry -> entry.code().equals("AGREEMENT_SIGNED")));
        assertEquals(
                1,
                rows.count(
                        "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ? AND action = 'application.agreement-signed'",
                        applicant.tenant()));
    }

    @Test
    void nobody_signs_with_another_name_without_consent_or_what_was_not_read() throws Exception {
        Applicant applicant = applicants.ready(rows);
        Caller caller = applicant.caller();
        String read = agreements.terms(caller).fingerprint();
        assertEquals("agreement.name", refused(() -> sign(caller, "Carl Colleague", true, read)));
        assertEquals("agreement.name", refused(() -> sign(caller, " ", true, read)));
        assertEquals("agreement.consent", refused(() -> sign(caller, "Grace Okafor", false, read)));
        assertEquals("agreement.changed", refused(() -> sign(caller, "Grace Okafor", true, "0".repeat(64))));
        assertEquals(
                "agreement.language",
                refused(() -> agreements.sign(caller, new SignAgreement("Grace Okafor", true, "fr", read))));
        reviews.inReview(applicant);
        assertEquals("application.state", refused(() -> sign(caller, "Grace Okafor", true, read)));
    }

    @Test
    void another_terminal_in_a_draft_voids_the_signature() throws Exception {
        Applicant applicant = applicants.ready(rows);
        Caller caller = applicant.caller();
        onboarding.chooseTerminal(caller, new TerminalChoice("COUNTER", 1));
        assertTrue(agreements.signed(caller).isPresent(), "nothing was changed");
        onboarding.chooseTerminal(caller, new TerminalChoice("COUNTER", 2));
        assertFalse(agreements.signed(caller).isPresent());
        assertEquals("application.incomplete", refused(() -> onboarding.submit(caller)));
        applicants.sign(caller);
        reviews.inReview(applicant);
    }

    @Test
    void correction_after_sending_asks_for_the_signature_again() throws Exception {
        Identity who = Identity.fresh();
        Applicant applicant = reviews.inReview(applicants.ready(rows, "Okafor Coffee", who));
        Caller caller = applicant.caller();
        onboarding.amend(caller, List.of("SETTLEMENT_ACCOUNT", "TERMINAL"));
        onboarding.chooseTerminal(caller, new TerminalChoice("COUNTER", 1));
        onboarding.save(caller, new FactSection.Account("Okafor Coffee LLC", "110000000", who.account()));
        assertTrue(agreement(caller).state() == RequirementState.PENDING, "the same account as before");
        onboarding.chooseTerminal(caller, new TerminalChoice("TILL", 1));
        assertEquals(RequirementState.REJECTED, agreement(caller).state());
        assertEquals(RequirementReason.AGREEMENT_VOID, agreement(caller).reason());
        assertEquals("application.incomplete", refused(() -> onboarding.resubmit(caller)));
        applicants.sign(caller);
        onboarding.resubmit(caller);
        reviews.await(applicant, ApplicationState.IN_REVIEW);
    }

    @Test
    void no_terminal_of_a_merchant_who_has_not_signed_is_activated() throws Exception {
        Applicant applicant = reviews.inReview(applicants.ready(rows));
        String order = reviews.approved(applicant);
        String serial = "IT-" + Ids.next("ser").substring(4).toUpperCase(Locale.ROOT);
        devices.receive(Reviews.LOGISTICS, "COUNTER", List.of(serial));
        Caller bound = backoffice.openOrder(Reviews.LOGISTICS, order);
        devices.allocate(bound, order, serial);
        devices.ship(bound, order);
        Eventually.until(
                "the carrier has delivered",
                () -> devices.order(applicant.asOwner(), order).state() == Devices.OrderState.DELIVERED);
        String code = Mailbox.activationCode(applicant.email());
        rows.change("UPDATE merchant SET agreement_signed_at = NULL WHERE tenant_id = ?", applicant.tenant());
        assertEquals("merchant.agreement-unsigned", refused(() -> devices.activate(serial, code)));
        rows.change("UPDATE merchant SET agreement_signed_at = NOW(6) WHERE tenant_id = ?", applicant.tenant());
        assertEquals("USD", devices.activate(serial, code).currency());
    }

    private Requirement agreement(Caller caller) {
        return onboarding.application(caller).requirements().stream()
                .filter(r -> r.code().equals("AGREEMENT"))
                .findFirst()
                .orElseThrow();
    }

    private void sign(Caller caller, String name, boolean consent, String read) {
        agreements.sign(caller, new SignAgreement(name, consent, "en", read));
    }
}
