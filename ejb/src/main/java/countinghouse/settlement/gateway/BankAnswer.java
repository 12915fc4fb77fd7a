package countinghouse.settlement.gateway;

import countinghouse.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report of the bank's. */
public sealed interface BankAnswer {
    String REJECTED = "RJCT";

    /**
     * What the bank says about a message of ours (pain.002).
     *
     * @param of our message id
     * @param group a code of ISO 20022 for all of it, such as ACSC, PART, RJCT; empty where none is said
     * @param reason a code, where all of it was refused; else empty
     * @param payments what it says of a part of the message without naming its transactions; our messages have one part
     */
    record StatusReport(
            String of, String group, String reason, List<PaymentStatus> payments, List<TransactionStatus> transactions)
            implements BankAnswer {
        public StatusReport {
            payments = List.copyOf(payments);
            transactions = List.copyOf(transactions);
        }

        /** Of all of it, wherever the bank says so; empty where it does not. */
        public String status() {
            return refusedPart().map(PaymentStatus::status).orElse(group);
        }

        /** Why all of it was refused, or empty. */
        public String why() {
            return refusedPart()
                    .map(PaymentStatus::reason)
                    .filter(said -> !said.isEmpty())
                    .orElse(reason);
        }

        public boolean isRejected() {
            return status().equals(REJECTED);
        }

        private Optional<PaymentStatus> refusedPart() {
            return payments.stream()
                    .filter(payment -> payment.status().equals(REJECTED))
                    .findFirst();
        }
    }

    /** @param reason a code of ISO 20022, empty unless it was refused */
    record PaymentStatus(String status, String reason) {}

    /** @param reason a code of ISO 20022, empty unless it was refused */
    record TransactionStatus(String payoutId, String status, String reason, String bankReference) {
        public boolean isRejected() {
            return status.equals(REJECTED);
        }
    }

    /** Statements of account, or reports and notices in their form (camt.053, camt.052, camt.054). */
    record Statements(List<Statement> statements) implements BankAnswer {
        public Statements {
            statements = List.copyOf(statements);
        }
    }

    /**
     * @param account IBAN or the bank's own number
     * @param madeAt by which the bank's statements follow each other; null where it does not say
     * @param faults what in it does not add up, a stable word and figures each, such as {@code balances 10.00 9.00}; it is reported and never
     *     mended
     */
    record Statement(
            String id,
            String account,
            @Nullable Instant madeAt,
            List<Balance> balances,
            List<Entry> entries,
            List<String> faults) {
        /** Where the one before it ended. */
        public Optional<Money> opening() {
            return balance("OPBD").or(() -> balance("PRCD"));
        }

        public Optional<Money> closing() {
            return balance("CLBD");
        }

        private Optional<Money> balance(String code) {
            return balances.stream()
                    .filter(balance -> balance.code().equals(code))
                    .map(Balance::amount)
                    .findFirst();
        }

        public Statement {
            balances = List.copyOf(balances);
            entries = List.copyOf(entries);
            faults = List.copyOf(faults);
        }
    }

    /** @param code such as OPBD, CLBD @param amount below zero for a debit balance */
    record Balance(String code, Money amount) {}

    /**
     * One booked or pending movement; where the bank books several at once, one of them.
     *
     * @param key the same wherever the bank tells of this movement again
     * @param amount above zero what came in, below what went out
     * @param payoutId the end-to-end id; empty where the bank names none
     * @param returnReason a code where money comes back that was paid, else empty
     */
    record Entry(
            String key,
            String bankReference,
            Money amount,
            boolean booked,
            @Nullable LocalDate bookedOn,
            String payoutId,
            String returnReason,
            String text) {}
}
