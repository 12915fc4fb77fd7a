package countinghouse.onboarding;

import countinghouse.devices.TerminalFeatures.Network;
import countinghouse.devices.TerminalFeatures.Payment;
import countinghouse.devices.TerminalFeatures.Place;
import java.io.Serializable;
import java.util.List;

/**
 * What an applicant says about where and how they take payments. What is named is needed, except networks: one of them is enough.
 *
 * @param tills places at which payments are taken at the same time, 1 to 20
 */
public record TerminalNeeds(
        List<Place> places, int tills, List<Payment> payments, List<Extra> extras, List<Network> networks)
        implements Serializable {
    public TerminalNeeds {
        places = List.copyOf(places);
        payments = List.copyOf(payments);
        extras = List.copyOf(extras);
        networks = List.copyOf(networks);
    }

    /** MEMBERS: customers who collect points see them. SCANNER: goods are read by their bar code. */
    public enum Extra {
        PRINTER,
        SCANNER,
        MEMBERS
    }
}
