package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.SealedTexts;
import countinghouse.underwriting.ScreeningHits.HitView;
import countinghouse.underwriting.entity.ScreeningHit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What was compared, in and out of the vault. */
@ApplicationScoped
public class HitSeals {
    private static final String TABLE = "screening_hit";

    @Inject
    private SealedTexts texts;

    public void seal(Caller caller, ScreeningHit hit, HitContent content) {
        hit.seal(texts.seal(caller, TABLE, hit.id(), Json.write(content)));
    }

    public HitContent open(Caller caller, ScreeningHit hit) {
        return Json.read(texts.open(caller, TABLE, hit.id(), hit.content()), HitContent.class);
    }

    public HitView view(Caller caller, ScreeningHit hit) {
        HitContent content = open(caller, hit);
        return new HitView(
                hit.id(),
                hit.state(),
                hit.subject(),
                hit.score(),
                hit.isStrong(),
                content.asked(),
                content.listed(),
                content.words(),
                content.differences(),
                hit.foundAt(),
                hit.reason(),
                content.note(),
                hit.closedName(),
                hit.closedAt(),
                hit.isRemembered());
    }
}
