package countinghouse.platform;

import java.util.Optional;

/** Where a mailed link leads to; asked before a tenant is known. */
public interface MailedLinks {
    Optional<Place> of(Kind kind, String tokenHash);

    enum Kind {
        /** Of somebody who shall join the staff. */
        INVITATION,
        /** Of a company's owner or director, to an application of their own. */
        OWNER
    }

    /** @param subjectId of the invitation or of the owner's application */
    record Place(String tenantId, String subjectId) {}
}
