package countinghouse.settlement;

import countinghouse.platform.Caller;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Line;
import java.io.IOException;
import java.util.List;

/** All transactions that fit a filter, read some thousands at a time, each lot in a transaction of its own. */
public final class TransactionLines {
    private final Transactions transactions;
    private final Caller caller;
    private final Filter filter;
    private List<Line> lot;

    /** Reads the first lot, so that what is refused is refused before anything is written. */
    public TransactionLines(Transactions transactions, Caller caller, Filter filter) {
        this.transactions = transactions;
        this.caller = caller;
        this.filter = filter;
        this.lot = transactions.list(caller, filter, null, Transactions.LONGEST_LIST);
    }

    /** What takes one line after the other. */
    public interface Sink {
        void take(Line line) throws IOException;
    }

    public void to(Sink sink) throws IOException {
        while (!lot.isEmpty()) {
            for (Line line : lot) {
                sink.take(line);
            }
            lot = lot.size() < Transactions.LONGEST_LIST
                    ? List.of()
                    : transactions.list(caller, filter, lot.getLast().cursor(), Transactions.LONGEST_LIST);
        }
    }
}
