package countinghouse.backoffice;

import countinghouse.platform.Caller;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** How long applicants wait, told to those who apply: one figure for a country, of no single merchant. */
public interface DecisionTimes {
    /** Of fewer decided cases none is told: chance would speak, and a single merchant could be guessed. */
    int ENOUGH = 20;

    /**
     * From cases approved or declined in the last 90 days; some minutes old.
     *
     * @param country of a country pack
     * @throws countinghouse.kernel.Refusal application.country
     */
    Expected expected(Caller applicant, String country);

    /**
     * @param minutes within which 9 of 10 were decided, not counting the time that applicants took; null while fewer than {@link #ENOUGH}
     *     are decided
     * @param promisedMinutes what is promised to everybody
     */
    record Expected(@Nullable Long minutes, long promisedMinutes) implements Serializable {}
}
