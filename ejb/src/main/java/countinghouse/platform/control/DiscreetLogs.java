package countinghouse.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Puts a {@link DiscreetFormatter} before every log handler of the server, our loggers' and the server's own, and takes it away again. */
@Singleton
@Startup
public class DiscreetLogs {
    @PostConstruct
    void begin() {
        eachHandler(DiscreetLogs::quieten);
    }

    @PreDestroy
    void end() {
        eachHandler(DiscreetLogs::restore);
    }

    static void quieten(Handler handler) {
        if (handler.getFormatter() != null && !(handler.getFormatter() instanceof DiscreetFormatter)) {
            handler.setFormatter(new DiscreetFormatter(handler.getFormatter()));
        }
    }

    static void restore(Handler handler) {
        if (handler.getFormatter() instanceof DiscreetFormatter ours) {
            handler.setFormatter(ours.inner());
        }
    }

    private static void eachHandler(Consumer<Handler> change) {
        List<String> names =
                new ArrayList<>(Collections.list(LogManager.getLogManager().getLoggerNames()));
        names.add("");
        for (String name : names) {
            Logger logger = LogManager.getLogManager().getLogger(name);
            if (logger != null) {
                for (Handler handler : logger.getHandlers()) {
                    change.accept(handler);
                }
            }
        }
    }
}
