package countinghouse.sandbox.bank;

import static countinghouse.sandbox.http.BadRequest.required;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends two small amounts to an account and compares what is typed. The amounts stand on the account's statement and nowhere else. */
public final class MicroDeposits implements Part {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LARGEST = 99;
    private static final int MOST_ATTEMPTS = 50;

    private final BankRegistry accounts;
    private final Clock clock;
    private final JsonLines<Deposit> store;
    private final Map<String, Deposit> deposits = new LinkedHashMap<>();

    public MicroDeposits(Path folder, BankRegistry accounts, Clock clock) throws IOException {
        this.accounts = accounts;
        this.clock = clock;
        this.store = new JsonLines<>(folder.resolve("micro-deposits.jsonl"), Deposit.class);
        store.load().forEach(deposit -> deposits.put(deposit.id(), deposit));
    }

    /** Once for a reference; another order under it is refused. */
    synchronized Deposit send(Order order) {
        for (Deposit known : deposits.values()) {
            if (known.order().reference().equals(order.reference())) {
                if (!known.order().equals(order)) {
                    throw new BadRequest("another order was given under this reference");
                }
                return known;
            }
        }
        if (!AccountNumbers.wellFormed(order.country(), order.bankCode(), order.accountNumber())) {
            throw new BadRequest("no such account can exist");
        }
        int first = 1 + RANDOM.nextInt(LARGEST);
        int second = 1 + (first + RANDOM.nextInt(LARGEST - 1)) % LARGEST;
        Deposit deposit = new Deposit(
                "md_" + Long.toUnsignedString(RANDOM.nextLong(), Character.MAX_RADIX),
                order,
                "COUNTINGHOUSE VERIFY",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                first,
                second,
                accounts.closed(order.country(), order.bankCode(), order.accountNumber()),
                Map.of());
        keep(deposit);
        return deposit;
    }

    /** Empty if there are no such deposits; a try that was made before is answered as then. */
    synchronized Optional<Deposit.Attempt> verify(String id, Guess guess) {
        Deposit deposit = deposits.get(id);
        if (deposit == null) {
            return Optional.empty();
        }
        Deposit.Attempt before = deposit.attempts().get(guess.attempt());
        if (before != null) {
            if (!before.asks(guess.firstMinor(), guess.secondMinor())) {
                throw new BadRequest("other amounts were typed under this attempt");
            }
            return Optional.of(before);
        }
        if (deposit.attempts().size() >= MOST_ATTEMPTS) {
            throw new BadRequest("too many attempts");
        }
        Deposit.Attempt now = deposit.judge(guess.firstMinor(), guess.secondMinor());
        keep(deposit.with(guess.attempt(), now));
        return Optional.of(now);
    }

    private void keep(Deposit deposit) {
        store.append(deposit);
        deposits.put(deposit.id(), deposit);
    }

    /** What arrived on an account, newest last. */
    synchronized List<Deposit> statement(String accountNumber) {
        String number = Account.digits(accountNumber);
        return deposits.values().stream()
                .filter(deposit -> !deposit.returned())
                .filter(deposit ->
                        Account.digits(deposit.order().accountNumber()).equals(number))
                .toList();
    }

    @Override
    public String name() {
        return "microDeposits";
    }

    @Override
    public synchronized Map<String, Object> state() {
        return Map.of("sent", deposits.size());
    }

    @Override
    public synchronized void reset() {
        store.clear();
        deposits.clear();
    }

    /** An order as it comes over the wire. */
    record Order(
            String reference,
            String country,
            String bankCode,
            String accountNumber,
            String holderName,
            String currency) {
        Order(
                @Nullable String reference,
                @Nullable String country,
                @Nullable String bankCode,
                @Nullable String accountNumber,
                @Nullable String holderName,
                @Nullable String currency) {
            this.reference = required("reference", reference);
            this.country = required("country", country);
            this.bankCode = bankCode == null ? "" : bankCode;
            this.accountNumber = required("accountNumber", accountNumber);
            this.holderName = required("holderName", holderName);
            this.currency = required("currency", currency);
            if (!this.currency.matches("[A-Z]{3}")) {
                throw new BadRequest("currency is a code of ISO 4217");
            }
        }
    }

    /** Typed amounts as they come over the wire. */
    record Guess(String attempt, Long firstMinor, Long secondMinor) {
        Guess(@Nullable String attempt, @Nullable Long firstMinor, @Nullable Long secondMinor) {
            this.attempt = required("attempt", attempt);
            this.firstMinor = required("firstMinor", firstMinor);
            this.secondMinor = required("secondMinor", secondMinor);
        }
    }
}
