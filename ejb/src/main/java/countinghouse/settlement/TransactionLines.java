package countinghouse.settlement;

import countinghouse.platform.Caller;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Line;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** All transactions that fit a filter, read some thousands at a time, each lot in a transaction of its own. */
public final class TransactionLines {
    private final Transactions transactions;
    private final Caller caller;
    private final Filter filter;
    private final Executor ahead;
    private List<Line> lot;

    /**
     * Reads the first lot, so that what is refused is refused before anything is written.
     *
     * @param ahead reads a lot while the one before is written
     */
    public TransactionLines(Transactions transactions, Caller caller, Filter filter, Executor ahead) {
        this.transactions = transactions;
        this.caller = caller;
        this.filter = filter;
        this.ahead = ahead;
        this.lot = transactions.list(caller, filter, null, Transactions.LONGEST_LIST);
    }

    /** What takes one line after the other. */
    public interface Sink {
        void take(Line line) throws IOException;
    }

    public void to(Sink sink) throws IOException {
        while (!lot.isEmpty()) {
            CompletableFuture<List<Line>> next = next();
            for (Line line : lot) {
                sink.take(line);
            }
            lot = next.join();
        }
    }

    private CompletableFuture<List<Line>> next() {
        if (lot.size() < Transactions.LONGEST_LIST) {
            return CompletableFuture.completedFuture(List.of());
        }
        Line last = lot.getLast();
        try {
            return CompletableFuture.supplyAsync(() -> after(last), ahead);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(after(last)); // too busy: one after the other
        }
    }

    private List<Line> after(Line last) {
        return transactions.list(caller, filter, last.cursor(), Transactions.LONGEST_LIST);
    }
}
