package countinghouse.underwriting.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What a company register answered.
 *
 * @param check the verdict; its evidence holds {@code company} (ACTIVE, DISSOLVED, UNKNOWN, NOT_FOUND, MALFORMED) and, of a company that was
 *     found, {@code companyName}, {@code companyAddress} and {@code representatives} (MATCH, CLOSE, DIFFERENT or NOT_ASKED; of several
 *     representatives the worst)
 * @param company what is registered, or null if nothing was found under the number
 */
public record CompanyAnswer(CheckAnswer check, @Nullable Registered company) {

    /** UNKNOWN: the register does not say, for example because the entry is being changed. */
    public enum Status {
        ACTIVE,
        DISSOLVED,
        UNKNOWN
    }

    /** What stands in the register; a sole trader's may be personal data. */
    public record Registered(Status status, String name, String address) {
        @Override
        public String toString() {
            return "Registered[" + status + "]";
        }
    }
}
