package countinghouse.devices;

import java.io.Serializable;
import java.util.List;

/**
 * What a model of terminal can do, as far as choosing one depends on it.
 *
 * @param places where it can be used
 * @param payments what it takes
 * @param networks by which it can go online
 * @param members whether members are told their points on it
 * @param customerScreen whether customers have a screen of their own
 * @param batteryHours of ordinary use; 0 for a model that stays at its socket
 */
public record TerminalFeatures(
        List<Place> places,
        List<Payment> payments,
        List<Network> networks,
        Scanner scanner,
        boolean printer,
        boolean members,
        boolean customerScreen,
        int batteryHours)
        implements Serializable {
    public TerminalFeatures {
        places = List.copyOf(places);
        payments = List.copyOf(payments);
        networks = List.copyOf(networks);
    }

    public enum Place {
        COUNTER,
        TABLE,
        MOBILE,
        UNATTENDED
    }

    /** QR_SHOWN: the customer reads the terminal's code. QR_SCANNED: the terminal reads the customer's. */
    public enum Payment {
        CHIP,
        TAP,
        SWIPE,
        QR_SHOWN,
        QR_SCANNED
    }

    public enum Network {
        WIFI,
        CABLE,
        MOBILE
    }

    public enum Scanner {
        NONE,
        CAMERA,
        BUILT_IN
    }
}
