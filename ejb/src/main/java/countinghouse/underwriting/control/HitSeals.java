package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.Vault;
import countinghouse.underwriting.ScreeningHits.HitView;
import countinghouse.underwriting.entity.ScreeningHit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** What was compared, in and out of the vault. */
@ApplicationScoped
public class HitSeals {
    @Inject
    private Vault vault;

    public void seal(Caller caller, ScreeningHit hit, HitContent content) {
        hit.seal(vault.seal(place(caller, hit), Json.write(content).getBytes(StandardCharsets.UTF_8)));
    }

    public HitContent open(Caller caller, ScreeningHit hit) {
        byte[] plain = vault.open(place(caller, hit), hit.content());
        return Json.read(new String(plain, StandardCharsets.UTF_8), HitContent.class);
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

    private static Vault.Place place(Caller caller, ScreeningHit hit) {
        return new Vault.Place(caller.tenant(), Vault.DataClass.IDENTITY, "screening_hit", "content", hit.id());
    }
}
