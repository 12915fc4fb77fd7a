package countinghouse.tenancy.control;

import countinghouse.tenancy.CountryPacks;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Reads the country packs when the server starts, so that a faulty one stops it there. */
@Singleton
@Startup
public class PacksAtStart {
    private static final Logger LOG = System.getLogger(PacksAtStart.class.getName());

    @PostConstruct
    void read() {
        LOG.log(
                Level.INFO,
                () -> "Country packs: "
                        + String.join(
                                ", ",
                                CountryPacks.all().stream()
                                        .map(pack -> pack.code())
                                        .toList()));
    }
}
