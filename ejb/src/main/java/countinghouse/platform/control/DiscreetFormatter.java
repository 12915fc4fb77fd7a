package countinghouse.platform.control;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Writes what another formatter writes, without what a log must not say: message, parameters and throwables alike. */
final class DiscreetFormatter extends Formatter {
    private final Formatter inner;

    DiscreetFormatter(Formatter inner) {
        this.inner = inner;
    }

    Formatter inner() {
        return inner;
    }

    @Override
    public String format(LogRecord log) {
        return Unspoken.in(inner.format(log));
    }

    @Override
    public String getHead(Handler handler) {
        return inner.getHead(handler);
    }

    @Override
    public String getTail(Handler handler) {
        return inner.getTail(handler);
    }
}
