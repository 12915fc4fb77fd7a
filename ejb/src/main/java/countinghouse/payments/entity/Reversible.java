package countinghouse.payments.entity;

import countinghouse.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the acquirer may hold money of, and may be told to give back. */
public interface Reversible {
    String id();

    String terminalId();

    Money amount();

    int trace();

    /** Of the reversal that has begun; null before. */
    @Nullable
    Integer reversalTrace();

    Instant requestedAt();

    void reversedUnder(int number);
}
