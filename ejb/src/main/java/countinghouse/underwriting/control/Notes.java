package countinghouse.underwriting.control;

import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.CaseView.NoteView;
import countinghouse.underwriting.entity.CaseNote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Underwriters' notes, in and out of the vault. */
@ApplicationScoped
public class Notes {
    private static final String TABLE = "case_note";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private SealedTexts texts;

    @Inject
    private Clock clock;

    public void add(Caller caller, String caseId, String text) {
        String id = Ids.next("not");
        byte[] sealed = texts.seal(caller, TABLE, id, text);
        tenants.bind(caller).persist(new CaseNote(id, caseId, caller.name(), sealed, clock.instant()));
    }

    public List<NoteView> views(Caller caller, String caseId) {
        return tenants.bind(caller)
                .createNamedQuery("CaseNote.ofCase", CaseNote.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(note -> new NoteView(
                        note.author(), note.notedAt(), texts.open(caller, TABLE, note.id(), note.content())))
                .toList();
    }
}
