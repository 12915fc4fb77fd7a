package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Resuming;
import countinghouse.web.QrCode;
import countinghouse.web.Session;
import countinghouse.web.door.Limit;
import countinghouse.web.door.Limits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The way to another device. The link is shown once and kept nowhere, not even in the view. */
@Named
@RequestScoped
public class ResumeCard {
    @Inject
    private Resuming resuming;

    @Inject
    private Session session;

    @Inject
    private Limits limits;

    private Resuming.@Nullable Link link;

    public void make(String step) {
        if (limits.take(Limit.RESUME_LINK, session.getUserId()) > 0) {
            throw Refusal.conflict("resume.wait");
        }
        link = resuming.link(session.caller(), step);
    }

    public Resuming.@Nullable Link getLink() {
        return link;
    }

    public @Nullable String getPicture() {
        return link == null ? null : QrCode.dataUri(link.address());
    }
}
