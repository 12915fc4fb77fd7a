package countinghouse.audit.control;

import countinghouse.audit.Audit;
import countinghouse.platform.DocumentKept;
import countinghouse.platform.Documents;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Files in the trail: of what type and size, never their name, which people choose. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DocumentTrail {
    @Inject
    private Audit audit;

    public void record(@Observes DocumentKept kept) {
        Documents.DocumentView document = kept.document();
        audit.record(
                kept.caller(),
                "document.kept",
                document.id(),
                Map.of("type", document.contentType(), "bytes", Long.toString(document.size())));
    }
}
