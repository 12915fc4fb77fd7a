package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.util.Set;

/** Answers one kind of check. A new kind is one more bean of this type; nothing else has to know it. */
public interface CheckProvider {
    CheckKind kind();

    /** A case has this check when it holds all of these sections; it is asked again when one of them was stated anew. */
    Set<Class<? extends FactSection>> looksAt();

    /** Whether businesses of this kind (INDIVIDUAL, SOLE_TRADER, COMPANY) have the check. */
    default boolean concerns(String businessKind) {
        return true;
    }

    /** Whether it is due of an applicant who chose this way to show who they are; checks of other things are due of all. */
    default boolean concerns(FactSection.Method chosen) {
        return true;
    }

    /**
     * Asks once, outside a transaction.
     *
     * @param checkId the check's id, by which the provider knows a question that is repeated
     * @throws ProviderUnavailable when there is no usable answer
     */
    CheckAnswer check(Caller caller, String checkId) throws ProviderUnavailable;
}
