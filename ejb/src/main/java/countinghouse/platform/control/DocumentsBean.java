package countinghouse.platform.control;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.DocumentKept;
import countinghouse.platform.Documents;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import countinghouse.platform.documents.Inspection;
import countinghouse.platform.entity.StoredDocument;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Files, sealed before their first write. */
@Stateless
@Local(Documents.class)
public class DocumentsBean implements Documents {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Vault vault;

    @Inject
    private Event<DocumentKept> kept;

    @Inject
    private Clock clock;

    @Override
    public DocumentView upload(Caller caller, String name, byte[] bytes) {
        caller.require(Permission.APPLICATION_EDIT);
        Inspection.Accepted accepted = Inspection.accept(name, bytes);
        return store(caller, accepted.name(), accepted.contentType(), accepted.bytes());
    }

    @Override
    public DocumentView keep(Caller caller, String name, String contentType, byte[] bytes) {
        return store(caller.requireSystem(), name, contentType, bytes);
    }

    private DocumentView store(Caller caller, String name, String contentType, byte[] bytes) {
        String id = Ids.next("doc");
        StoredDocument document =
                new StoredDocument(id, Inspection.plainName(name), contentType, bytes.length, Hashes.sha256(bytes));
        tenants.bind(caller).persist(document.sealed(vault.seal(place(caller, id), bytes), clock.instant()));
        DocumentView view = view(document);
        kept.fire(new DocumentKept(caller, view));
        return view;
    }

    @Override
    public DocumentView describe(Caller caller, String documentId) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ, Permission.STATEMENTS_READ);
        return view(find(caller, documentId));
    }

    @Override
    public Content open(Caller caller, String documentId) {
        caller.require(Permission.CASE_READ, Permission.STATEMENTS_READ, Permission.APPLICATION_EDIT);
        StoredDocument document = find(caller, documentId);
        return new Content(view(document), vault.open(place(caller, documentId), document.content()));
    }

    @Override
    public byte[] photograph(Caller caller, String documentId) {
        caller.require(Permission.CASE_READ);
        StoredDocument document = find(caller, documentId);
        return Inspection.photograph(vault.open(place(caller, documentId), document.content()));
    }

    private StoredDocument find(Caller caller, String documentId) {
        StoredDocument document = tenants.bind(caller).find(StoredDocument.class, documentId);
        if (document == null) {
            throw Refusal.notFound("document");
        }
        return document;
    }

    private static Vault.Place place(Caller caller, String id) {
        return new Vault.Place(caller.tenant(), Vault.DataClass.DOCUMENT, "document", "content", id);
    }

    private static DocumentView view(StoredDocument d) {
        return new DocumentView(d.id(), d.name(), d.contentType(), d.size(), d.sha256());
    }
}
