package countinghouse.devices.control;

import countinghouse.devices.TerminalModels;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Reads the catalogue of models when the server starts, so that a faulty file stops it there. */
@Singleton
@Startup
public class ModelsAtStart {
    private static final Logger LOG = System.getLogger(ModelsAtStart.class.getName());

    @PostConstruct
    void read() {
        LOG.log(Level.INFO, () -> "Terminal models: " + String.join(", ", TerminalModels.codes()));
    }
}
