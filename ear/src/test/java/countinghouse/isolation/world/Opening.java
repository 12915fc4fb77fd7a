package countinghouse.isolation.world;

import countinghouse.isolation.attack.Registrar;
import countinghouse.isolation.twin.Raw;
import countinghouse.kernel.Ids;
import countinghouse.onboarding.Agreements;
import countinghouse.onboarding.Agreements.SignAgreement;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.Recommendations;
import countinghouse.onboarding.Resuming;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.Role;
import countinghouse.underwriting.FactSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/** From nothing to an application that waits for its submit button, with a person who can really sign in. */
@Dependent
public class Opening {
    @Inject
    Onboarding onboarding;

    @Inject
    Agreements agreements;

    @Inject
    Resuming resuming;

    @Inject
    Recommendations recommendations;

    @Inject
    Documents documents;

    /** @param mark stands in every word that the applicant says */
    public Merchant draft(String email, String password, String mark) throws IOException {
        String person = Registrar.register(email, password, mark + " Okafor");
        Caller somebody = new Caller(null, person, mark + " Okafor", Set.of(Role.APPLICANT));
        var draft = onboarding.start(somebody, "US", "en");
        Merchant merchant = new Merchant(draft.tenantId(), person, email, password, draft.id(), "", "");
        fill(merchant.as(Role.APPLICANT), mark);
        resuming.link(merchant.as(Role.APPLICANT), "review");
        return merchant;
    }

    private void fill(Caller caller, String mark) throws IOException {
        company(caller, mark);
        onboarding.save(caller, business("SOLE_TRADER", mark));
        persons(caller, mark);
        recommendations.answer(caller, recommendations.recommend(caller).needs());
        onboarding.chooseTerminal(caller, new TerminalChoice("COUNTER", 1));
        agreements.sign(
                caller,
                new SignAgreement(
                        mark + " Okafor", true, "en", agreements.terms(caller).fingerprint()));
    }

    /** Thought to be a company at first: what companies state and nobody else. */
    private void company(Caller caller, String mark) throws IOException {
        onboarding.save(caller, business("COMPANY", mark));
        onboarding.save(caller, new FactSection.RegistrationDocument(upload(caller, mark + " register.png")));
        onboarding.save(caller, new FactSection.BankStatement(upload(caller, mark + " statement.png")));
        onboarding.save(caller, new FactSection.AddressProof(upload(caller, mark + " lease.png")));
        var owner = new FactSection.Stake("", mark + " Okafor", Ids.next("own") + "@example.com", 7_500, true);
        onboarding.save(caller, new FactSection.Ownership(List.of(owner), false));
    }

    private static FactSection.Business business(String kind, String mark) {
        return new FactSection.Business(
                kind,
                mark + " Coffee LLC",
                "Black Elphberg Trading",
                "12-3456701",
                "5812",
                2_500_000,
                "18 Harbor Street",
                "Boston",
                "02110");
    }

    private String upload(Caller caller, String name) throws IOException {
        return documents.upload(caller, name, picture()).id();
    }

    /** Nobody knows these people: after three tries a person looks. */
    public void persons(Caller caller, String mark) throws IOException {
        onboarding.save(
                caller,
                new FactSection.Person(
                        mark + " Okafor", LocalDate.of(1984, 5, 17), "DRIVING_LICENCE", "F7700001", "+1 617 555 0142"));
        onboarding.save(caller, new FactSection.Account(mark + " Coffee LLC", "110000000", "000123456789"));
        onboarding.save(
                caller,
                new FactSection.IdentityDocument(
                        upload(caller, mark + " licence.png"), upload(caller, mark + " back.png")));
        onboarding.save(
                caller,
                FactSection.CardOrFace.face(List.of(
                        new FactSection.LiveFrame("LOOK_STRAIGHT", upload(caller, mark + " face.png")),
                        new FactSection.LiveFrame("TURN_LEFT", upload(caller, mark + " left.png")))));
    }

    public static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 25, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** Whether everything that has happened was told to everybody; the day is closed when it is over, which may be soon. */
    public static boolean isQuiet(String tenant) {
        return Raw.count("SELECT COUNT(*) FROM outbox WHERE tenant_id = ? AND state <> 'DONE'", tenant) == 0
                && Raw.count(
                                "SELECT COUNT(*) FROM work_item WHERE tenant_id = ? AND due_at < NOW() + INTERVAL 1"
                                        + " DAY AND kind NOT IN ('settlement-close', 'return-refund')",
                                tenant)
                        == 0;
    }
}
