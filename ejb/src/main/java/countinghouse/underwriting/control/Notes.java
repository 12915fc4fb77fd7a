package countinghouse.underwriting.control;

import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import countinghouse.underwriting.CaseView.NoteView;
import countinghouse.underwriting.entity.CaseNote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Underwriters' notes, in and out of the vault. */
@ApplicationScoped
public class Notes {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    public void add(Caller caller, String caseId, String text) {
        String id = Ids.next("not");
        byte[] sealed = vault.seal(place(caller, id), text.getBytes(StandardCharsets.UTF_8));
        tenants.bind(caller).persist(new CaseNote(id, caseId, caller.name(), sealed, clock.instant()));
    }

    public List<NoteView> views(Caller caller, String caseId) {
        return tenants.bind(caller)
                .createNamedQuery("CaseNote.ofCase", CaseNote.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(note -> new NoteView(note.author(), note.notedAt(), open(caller, note)))
                .toList();
    }

    private String open(Caller caller, CaseNote note) {
        return new String(vault.open(place(caller, note.id()), note.content()), StandardCharsets.UTF_8);
    }

    private static Vault.Place place(Caller caller, String id) {
        return new Vault.Place(caller.tenant(), Vault.DataClass.IDENTITY, "case_note", "content", id);
    }
}
