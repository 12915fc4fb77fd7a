package countinghouse.web.staff;

import countinghouse.backoffice.Assignments;
import countinghouse.backoffice.Assignments.Colleague;
import countinghouse.backoffice.Backoffice;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.web.Session;
import countinghouse.web.Texts;
import countinghouse.web.Toast;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A senior gives cases of the queue to a colleague. Each case is a transaction of its own merchant: what is refused for one says so, and
 * holds up no other.
 */
@Named
@ViewScoped
public class QueueAssign implements Serializable {
    private static final long serialVersionUID = 1L;
    /** As many as the list can show. */
    private static final int MOST = 200;

    private static final Colleague NOBODY = new Colleague("", "");

    @Inject
    private QueuePage page;

    @Inject
    private Backoffice backoffice;

    @Inject
    private Assignments assignments;

    @Inject
    private Session session;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private String picked = "";
    private String person = "";
    private @Nullable List<Colleague> colleagues;

    public boolean isAllowed() {
        return session.onPlatform().may(Permission.CASE_DECIDE_HIGH);
    }

    public void assign() {
        Colleague chosen = getColleagues().stream()
                .filter(colleague -> colleague.personId().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("assignee.unknown"));
        each("queue.assigned-to", chosen, (bound, id) -> assignments.assign(bound, id, chosen.personId()));
    }

    public void giveBack() {
        each("queue.given-back", NOBODY, assignments::giveBack);
    }

    private void each(String key, Colleague owner, BiConsumer<Caller, String> work) {
        List<String> done = new ArrayList<>();
        for (String id : chosen()) {
            try {
                work.accept(backoffice.openCase(session.onPlatform(), id), id);
                done.add(id);
            } catch (Refusal refusal) {
                String why = texts.refusal(refusal);
                String words = texts.fill("queue.not-assigned", Map.of("number", page.numberOf(id), "why", why));
                FacesContext.getCurrentInstance()
                        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
            }
        }
        page.given(done, owner);
        if (!done.isEmpty()) {
            toast.say(key, Map.of("count", Integer.toString(done.size()), "name", owner.name()));
        }
    }

    private List<String> chosen() {
        List<String> ids = Arrays.stream(picked.split(",", -1))
                .filter(id -> !id.isBlank())
                .distinct()
                .limit(MOST)
                .toList();
        if (ids.isEmpty()) {
            throw Refusal.invalid("assignee.no-case");
        }
        return ids;
    }

    public List<Colleague> getColleagues() {
        List<Colleague> known = colleagues;
        if (known == null) {
            known = isAllowed() ? assignments.colleagues(session.onPlatform()) : List.of();
            colleagues = known;
        }
        return known;
    }

    public String getPicked() {
        return picked;
    }

    public void setPicked(@Nullable String picked) {
        this.picked = picked == null ? "" : picked;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }
}
