package countinghouse.sandbox.bank;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two small amounts sent to one account, as they stand; each change is stored whole.
 *
 * @param returned the account takes no money
 * @param attempts what was answered to each try, by the customer's id of it
 */
record Deposit(
        String id,
        MicroDeposits.Order order,
        String statementText,
        LocalDate sentOn,
        int firstMinor,
        int secondMinor,
        boolean returned,
        Map<String, Attempt> attempts) {
    static final int TRIES = 3;

    Deposit {
        attempts = Map.copyOf(attempts);
    }

    enum Result {
        MATCH,
        NO_MATCH,
        TOO_MANY_TRIES,
        RETURNED
    }

    record Attempt(long firstMinor, long secondMinor, Result result, int triesLeft) {
        boolean asks(long first, long second) {
            return firstMinor == first && secondMinor == second;
        }
    }

    int triesLeft() {
        long wrong = attempts.values().stream()
                .filter(attempt -> attempt.result() != Result.MATCH && attempt.result() != Result.RETURNED)
                .count();
        return (int) Math.max(0, TRIES - wrong);
    }

    /** What these amounts are answered; it does not change anything. */
    Attempt judge(long first, long second) {
        if (returned) {
            return new Attempt(first, second, Result.RETURNED, triesLeft());
        }
        if (triesLeft() == 0) {
            return new Attempt(first, second, Result.TOO_MANY_TRIES, 0);
        }
        boolean right =
                (first == firstMinor && second == secondMinor) || (first == secondMinor && second == firstMinor);
        if (right) {
            return new Attempt(first, second, Result.MATCH, triesLeft());
        }
        int left = triesLeft() - 1;
        return new Attempt(first, second, left == 0 ? Result.TOO_MANY_TRIES : Result.NO_MATCH, left);
    }

    Deposit with(String key, Attempt attempt) {
        Map<String, Attempt> more = new LinkedHashMap<>(attempts);
        more.put(key, attempt);
        return new Deposit(id, order, statementText, sentOn, firstMinor, secondMinor, returned, more);
    }
}
