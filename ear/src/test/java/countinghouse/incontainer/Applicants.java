package countinghouse.incontainer;

import countinghouse.kernel.Ids;
import countinghouse.onboarding.Agreements;
import countinghouse.onboarding.Agreements.SignAgreement;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.SignedAgreement;
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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Fills applications in, as far as the submit button. */
@Dependent
public class Applicants {
    @Inject
    Onboarding onboarding;

    @Inject
    Agreements agreements;

    @Inject
    Documents documents;

    /** Of somebody the registries know well. */
    Applicant ready(Rows rows) throws SQLException, IOException {
        return ready(rows, "Okafor Coffee");
    }

    /** @param tradingName which no registry asks about, and the lists do */
    Applicant ready(Rows rows, String tradingName) throws SQLException, IOException {
        return ready(rows, tradingName, Identity.fresh());
    }

    Applicant ready(Rows rows, String tradingName, Identity who) throws SQLException, IOException {
        String person = Ids.next("usr");
        String email = person.replace('_', '.') + "@example.com";
        rows.change(
                "INSERT INTO person (id, version, email, name, language, password_hash, registered_at, confirmed_at)"
                        + " VALUES (?, 1, ?, 'Grace Okafor', 'en', 'none', NOW(6), NOW(6))",
                person,
                email);
        Caller somebody = new Caller(null, person, "Grace Okafor", Set.of(Role.APPLICANT));
        ApplicationView draft = onboarding.start(somebody, "US", "en");
        Applicant applicant = new Applicant(person, email, draft.tenantId(), draft.id(), draft.number());
        Caller caller = applicant.caller();
        onboarding.save(
                caller,
                new FactSection.Business(
                        "SOLE_TRADER",
                        "Okafor Coffee LLC",
                        tradingName,
                        who.ein(),
                        "5812",
                        2_500_000,
                        "18 Harbor Street",
                        "Boston",
                        "02110"));
        onboarding.save(
                caller,
                new FactSection.Person(
                        "Grace Okafor", LocalDate.of(1984, 5, 17), "DRIVING_LICENCE", who.licence(), who.phone()));
        onboarding.save(caller, new FactSection.Account("Okafor Coffee LLC", "110000000", who.account()));
        onboarding.save(caller, new FactSection.IdentityDocument(upload(caller), upload(caller)));
        onboarding.save(
                caller,
                FactSection.CardOrFace.face(List.of(
                        new FactSection.LiveFrame("LOOK_STRAIGHT", upload(caller)),
                        new FactSection.LiveFrame("TURN_LEFT", upload(caller)))));
        onboarding.chooseTerminal(caller, new TerminalChoice("COUNTER", 1));
        sign(caller);
        return applicant;
    }

    /** As the last step of the wizard does, in a hurry. */
    SignedAgreement sign(Caller caller) {
        String read = agreements.terms(caller).fingerprint();
        return agreements.sign(caller, new SignAgreement(" grace  OKAFOR", true, "en", read));
    }

    /** Another trade, or another street, and the signature that it takes. */
    void restate(Caller caller, @Nullable String mcc, @Nullable String street) throws Exception {
        FactSection.Business b = onboarding.application(caller).facts().business();
        onboarding.save(
                caller,
                new FactSection.Business(
                        b.kind(),
                        b.legalName(),
                        b.tradingName(),
                        b.registrationNumber(),
                        Objects.requireNonNullElse(mcc, b.mcc()),
                        b.monthlyVolume(),
                        Objects.requireNonNullElse(street, b.addressLine()),
                        b.city(),
                        b.postcode()));
        sign(caller);
    }

    private String upload(Caller caller) throws IOException {
        return documents.upload(caller, "picture.jpg", picture()).id();
    }

    /** As a camera sends it, bright, and no two alike: the face matcher wants life. */
    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(160, 100, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random();
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, noise.nextInt() | 0x808080);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
