package countinghouse.incontainer;

import countinghouse.kernel.Ids;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.Onboarding;
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
import java.util.Set;
import javax.imageio.ImageIO;

/** Fills applications in, as far as the submit button. */
@Dependent
public class Applicants {
    @Inject
    Onboarding onboarding;

    @Inject
    Documents documents;

    /** Of somebody the registries know well. */
    Applicant ready(Rows rows) throws SQLException, IOException {
        return ready(rows, "Okafor Coffee");
    }

    /** @param tradingName which no registry asks about, and the lists do */
    Applicant ready(Rows rows, String tradingName) throws SQLException, IOException {
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
                        "COMPANY",
                        "Okafor Coffee LLC",
                        tradingName,
                        "12-3456701",
                        "5812",
                        2_500_000,
                        "18 Harbor Street",
                        "Boston",
                        "02110"));
        onboarding.save(
                caller,
                new FactSection.Person(
                        "Grace Okafor", LocalDate.of(1984, 5, 17), "DRIVING_LICENCE", "F7700001", "+1 617 555 0142"));
        onboarding.save(caller, new FactSection.Account("Okafor Coffee LLC", "110000000", "000123456789"));
        String document = documents.upload(caller, "licence.png", picture()).id();
        onboarding.save(caller, new FactSection.IdentityDocument(document, document));
        onboarding.chooseTerminal(caller, new TerminalChoice("COUNTER", 1));
        onboarding.acceptAgreement(caller, "2026-11");
        return applicant;
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 25, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
