package countinghouse.web.door;

import countinghouse.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed only of the proxies that
 * {@code TRUSTED_PROXIES} names (addresses or networks, e.g. {@code 10.0.0.0/8}); from anybody else they are what a stranger typed.
 */
public final class ClientAddress {
    private static final List<Network> TRUSTED = networks(Settings.orElse("TRUSTED_PROXIES", ""));

    private ClientAddress() {}

    /** What limits count by: an address, of IPv6 the network of a household. */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), TRUSTED);
    }

    static String of(String peer, @Nullable String forwarded, List<Network> trusted) {
        String nearest = peer;
        if (forwarded != null && isTrusted(peer, trusted)) {
            List<String> way = Arrays.asList(forwarded.split(",", 50));
            for (String hop : way.reversed()) {
                String address = hop.strip();
                if (bytes(address) == null) {
                    break;
                }
                nearest = address;
                if (!isTrusted(address, trusted)) {
                    break;
                }
            }
        }
        return household(nearest);
    }

    /** Whether the reader's own connection is HTTPS. */
    public static boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                        && isTrusted(request.getRemoteAddr(), TRUSTED);
    }

    private static boolean isTrusted(String address, List<Network> trusted) {
        byte[] bytes = bytes(address);
        return bytes != null && trusted.stream().anyMatch(network -> network.holds(bytes));
    }

    private static String household(String address) {
        byte[] bytes = bytes(address);
        return bytes == null || bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, 8) + "/64";
    }

    /** Only what is an address already: no name is ever looked up. */
    private static byte @Nullable [] bytes(String address) {
        boolean literal =
                address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || address.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
        if (!literal) {
            return null;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address six ? six.getAddress() : parsed.getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    static List<Network> networks(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(Network::of)
                .toList();
    }

    /**
     * @param prefix its first address, in hexadecimal
     * @param bits how many bits of the address are the network's
     */
    record Network(String prefix, int bits) {
        static Network of(String text) {
            int slash = text.indexOf('/');
            byte[] bytes = bytes(slash < 0 ? text : text.substring(0, slash));
            if (bytes == null) {
                throw new IllegalArgumentException("TRUSTED_PROXIES: " + text + " is no address or network");
            }
            int bits = slash < 0 ? bytes.length * 8 : Integer.parseInt(text.substring(slash + 1));
            return new Network(HexFormat.of().formatHex(bytes), bits);
        }

        boolean holds(byte[] address) {
            byte[] own = HexFormat.of().parseHex(prefix);
            if (own.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((own[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
