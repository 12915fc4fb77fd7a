package countinghouse.onboarding;

import countinghouse.onboarding.ApplicationView.Requirement;
import countinghouse.platform.Caller;
import java.util.List;
import java.util.Set;

/** What an application owes, for the eyes of underwriters, who may say that something is not needed. */
public interface Waivers {
    /** Without these an application can still be decided and a merchant be paid. */
    Set<String> WAIVABLE = Set.of(
            "IDENTITY_DOCUMENT", "CARD_OR_FACE", "REGISTRATION_DOCUMENT", "OWNERS", "BANK_STATEMENT", "ADDRESS_PROOF");

    List<Requirement> requirements(Caller underwriter);

    /**
     * The application does not owe it any more; the applicant reads that it is not needed, and nothing of the reason.
     *
     * @param why 1 to 500 characters
     * @throws countinghouse.kernel.Refusal requirement.not-waivable, requirement.state, case.not-claimed, case.note-missing
     */
    void waive(Caller underwriter, String code, String why);
}
