package countinghouse.sandbox;

import countinghouse.sandbox.acquirer.HostDoor;
import countinghouse.sandbox.bank.BankDoor;
import countinghouse.sandbox.bank.BankRegistry;
import countinghouse.sandbox.bank.FileDoor;
import countinghouse.sandbox.bank.MicroDeposits;
import countinghouse.sandbox.card.CardDoor;
import countinghouse.sandbox.card.CardVerifier;
import countinghouse.sandbox.carrier.CarrierDoor;
import countinghouse.sandbox.carrier.CarrierSettings;
import countinghouse.sandbox.carrier.Parcels;
import countinghouse.sandbox.carrier.ReportSender;
import countinghouse.sandbox.carrier.Reporter;
import countinghouse.sandbox.carrier.Van;
import countinghouse.sandbox.company.CompanyDoor;
import countinghouse.sandbox.company.CompanyRegister;
import countinghouse.sandbox.control.ControlPort;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Gate;
import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.face.FaceDoor;
import countinghouse.sandbox.face.FaceMatcher;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.identity.IdentityDoor;
import countinghouse.sandbox.identity.IdentityRegistry;
import countinghouse.sandbox.mail.MailServer;
import countinghouse.sandbox.wallet.WalletDoor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** All parties together, with one HTTP door, and one each for the acquirer's messages, mail, and the bank's files. */
public final class Sandbox implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Sandbox.class.getName());

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final HttpDoor http;
    private final HostDoor host;
    private final MailServer mail;
    private final Reporter reporter;
    private final Van van;
    private final FileDoor files;

    /** One that asks nobody for a key. */
    public Sandbox(Doors doors, Path folder, CarrierSettings carrier, Clock clock) throws IOException {
        this(doors, folder, carrier, Customers.NONE, clock);
    }

    /**
     * Binds all ports and reads what was kept; serves nobody before {@link #start()}.
     *
     * @param folder where the parties keep what they know
     */
    public Sandbox(Doors doors, Path folder, CarrierSettings carrier, Customers customers, Clock clock)
            throws IOException {
        Faults faults = new Faults();
        try {
            http = opened(new HttpDoor(doors.address(doors.http())));
            host = opened(new HostDoor(doors.address(doors.acquirer()), folder, customers.host(), faults, clock));
            mail = opened(new MailServer(doors.address(doors.smtp()), folder, faults, clock));
            ReportSender sender = opened(new ReportSender(carrier, faults, clock));
            reporter = opened(new Reporter(folder, sender));
            Parcels parcels = new Parcels(folder, reporter, clock);
            van = opened(new Van(parcels, carrier.step(), clock));
            Gate gate = new Gate(http, faults, customers.keys());
            WalletDoor wallet = opened(new WalletDoor(folder, customers.wallet(), faults, clock));
            wallet.open(gate);
            CarrierDoor.open(gate, parcels);
            BankRegistry accounts = new BankRegistry(folder);
            files = opened(new FileDoor(
                    doors.address(doors.sftp()),
                    folder,
                    customers.files(),
                    new FileDoor.Behind(accounts, faults, clock)));
            files.open(http);
            files.home("clearing", folder.resolve("acquirer-files"));
            host.pays(files::receive);
            host.open(http);
            mail.open(http);
            List<Part> parts = new ArrayList<>(List.of(parcels, host.part(), wallet.part(), mail.part(), files.part()));
            parts.addAll(providers(gate, folder, accounts, customers, clock));
            new ControlPort(faults, parts).open(http);
            http.on("GET", "/health", q -> Answer.json(200, Map.of("status", "UP")));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Those who answer questions about an applicant. */
    private List<Part> providers(Gate gate, Path folder, BankRegistry bank, Customers customers, Clock clock)
            throws IOException {
        IdentityRegistry identity = new IdentityRegistry(folder);
        MicroDeposits deposits = new MicroDeposits(folder, bank, clock);
        FaceMatcher face = new FaceMatcher(folder);
        CardVerifier card = new CardVerifier(folder, clock);
        CompanyRegister company = new CompanyRegister(folder);
        IdentityDoor.open(gate, identity);
        BankDoor.open(gate, bank, deposits);
        FaceDoor.open(gate, face);
        CardDoor.open(gate, card, () -> customers.cardOrigin(httpPort()));
        CompanyDoor.open(gate, company);
        return List.of(identity, bank, deposits, face, card, company);
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    public void start() {
        host.start();
        mail.start();
        reporter.start();
        van.start();
        files.start();
        http.start();
    }

    public int httpPort() {
        return http.port();
    }

    public int acquirerPort() {
        return host.port();
    }

    public int smtpPort() {
        return mail.port();
    }

    public int sftpPort() {
        return files.port();
    }

    /** The bank's public key as OpenSSH writes it. */
    public String bankHostKey() {
        return files.hostKey();
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.log(Level.FINE, "closing", e);
            }
        }
    }
}
