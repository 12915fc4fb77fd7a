package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Hashes;
import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import countinghouse.settlement.PayoutAccounts.Account;
import countinghouse.settlement.entity.BankFile;
import countinghouse.settlement.entity.PayoutOrder;
import countinghouse.settlement.gateway.Delivery;
import countinghouse.settlement.gateway.PayoutBank;
import countinghouse.settlement.gateway.TransferFile;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts released payouts into files and keeps what came of each; every call is a transaction of its own, and none talks to the bank. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BankDispatch {
    private static final int MOST_IN_FILE = 500;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private SealedTexts texts;

    @Inject
    private PayoutBank bank;

    @Inject
    private FileArrival arrival;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Makes the next file of what is released, in one currency and for one day, and stores it whole. @return whether there was anything */
    public boolean makeNext() {
        Caller platform = PayoutOrders.platform();
        EntityManager entities = tenants.bind(platform);
        List<PayoutOrder> released = entities.createNamedQuery(PayoutOrder.IN_STATE, PayoutOrder.class)
                .setParameter("state", PayoutOrder.State.RELEASED)
                .setMaxResults(MOST_IN_FILE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (released.isEmpty()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String currency = released.getFirst().amount().currency();
        LocalDate executeOn = executeOn(released.getFirst().dueOn(), currency, now);
        List<PayoutOrder> orders = released.stream()
                .filter(order -> order.amount().currency().equals(currency))
                .filter(order -> executeOn(order.dueOn(), currency, now).equals(executeOn))
                .toList();
        String id = Ids.next("bfl");
        TransferFile file = new TransferFile(
                bankId(id),
                now,
                executeOn,
                currency,
                orders.stream().map(order -> transfer(platform, order)).toList());
        byte[] content = bank.write(file);
        byte[] sealed = texts.seal(place(platform, id), Base64.getEncoder().encodeToString(content));
        entities.persist(new BankFile(id, file, sealed, Hashes.sha256(content)));
        orders.forEach(order -> order.putInto(id, now));
        audit.record(
                platform,
                "bank-file.made",
                id,
                Map.of("payouts", Integer.toString(orders.size()), "currency", currency));
        return true;
    }

    /** The bank's next day, and never before the day that it is due: that may begin in the merchant's zone while the bank has the day before. */
    static LocalDate executeOn(LocalDate dueOn, String currency, Instant now) {
        LocalDate next =
                BankDays.of(currency).after(now.atOffset(ZoneOffset.UTC).toLocalDate(), 0);
        return dueOn.isAfter(next) ? dueOn : next;
    }

    private TransferFile.Transfer transfer(Caller platform, PayoutOrder order) {
        byte[] sealed = Objects.requireNonNull(order.content());
        Account account = Json.read(texts.open(PayoutOrders.place(platform, order.id()), sealed), Account.class);
        return new TransferFile.Transfer(
                bankId(order.id()),
                order.amount(),
                new TransferFile.Creditor(account.holder(), account.bankCode(), account.number()),
                "Payout " + order.businessOn());
    }

    /** Banks take letters, digits and hyphens. */
    static String bankId(String id) {
        return id.replace('_', '-');
    }

    static String ownId(String bankId) {
        return bankId.replace('-', '_');
    }

    private static Vault.Place place(Caller platform, String id) {
        return new Vault.Place(platform.tenant(), Vault.DataClass.ACCOUNT, "bank_file", "content", id);
    }

    /** A file that is on its way. */
    // The bytes pass through and are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Outgoing(String id, String name, byte[] content) {}

    public List<String> unsent() {
        return tenants
                .bind(PayoutOrders.platform())
                .createNamedQuery(BankFile.UNSENT, BankFile.class)
                .setParameter("states", EnumSet.of(BankFile.State.READY, BankFile.State.SENDING))
                .getResultList()
                .stream()
                .map(BankFile::id)
                .toList();
    }

    /** Notes that it leaves, before it does. */
    public Optional<Outgoing> begin(String fileId) {
        Caller platform = PayoutOrders.platform();
        BankFile file = find(platform, fileId);
        if (file.state() == BankFile.State.SENT || file.state() == BankFile.State.DIFFERS) {
            return Optional.empty();
        }
        file.sending();
        String content = texts.open(place(platform, fileId), file.content());
        return Optional.of(new Outgoing(
                fileId, file.messageId() + ".xml", Base64.getDecoder().decode(content)));
    }

    public void end(String fileId, Delivery delivery) {
        Caller platform = PayoutOrders.platform();
        BankFile file = find(platform, fileId);
        switch (delivery) {
            case Delivery.Arrived _ -> arrival.arrived(platform, file);
            case Delivery.NotSent(String why) -> file.trouble(why);
            case Delivery.InDoubt(String why) -> file.trouble("in-doubt " + why);
            case Delivery.Differs(String sha256) -> {
                file.differs();
                audit.record(platform, "bank-file.differs", fileId, Map.of("found", sha256));
            }
        }
    }

    private BankFile find(Caller platform, String fileId) {
        return Objects.requireNonNull(
                tenants.bind(platform).find(BankFile.class, fileId, LockModeType.PESSIMISTIC_WRITE));
    }
}
