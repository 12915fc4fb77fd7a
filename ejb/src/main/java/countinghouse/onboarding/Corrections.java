package countinghouse.onboarding;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CorrectionView;
import org.jspecify.annotations.Nullable;

/** What the applicant has told on the phone is written down by the platform, and counts once the applicant agrees. */
public interface Corrections {
    /** What waits for the applicant's word; null when nothing does, or the application has ended. */
    @Nullable
    CorrectionView proposed(Caller applicant);

    /**
     * Applies it as if the applicant had corrected it: what was signed and is no longer so is asked for again, and once nothing is owed the
     * application is examined again. Saying so twice is saying it once.
     *
     * @throws countinghouse.kernel.Refusal correction.closed; correction.stale; correction.moment, while the application moves on;
     *     fact.&lt;field&gt; as for {@link Onboarding#save}
     */
    void agree(Caller applicant, String correctionId);

    /** @throws countinghouse.kernel.Refusal correction.closed */
    void refuse(Caller applicant, String correctionId);
}
