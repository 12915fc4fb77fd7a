package countinghouse.sandbox.acquirer;

import com.solab.iso8583.IsoMessage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a message asks for, by its type and processing code. */
enum Operation {
    AUTHORISATION,
    PURCHASE,
    CAPTURE,
    CANCEL,
    REFUND,
    REVERSAL,
    INQUIRY;

    /** Null for what this host does not know. */
    static @Nullable Operation of(IsoMessage request) {
        return switch (request.getType()) {
            case 0x100 -> AUTHORISATION;
            case 0x200 ->
                switch (HostCodec.text(request, 3)) {
                    case "000000" -> PURCHASE;
                    case "020000" -> CANCEL;
                    case "200000" -> REFUND;
                    default -> null;
                };
            case 0x220 -> CAPTURE;
            case 0x400, 0x401 -> REVERSAL;
            case 0x600 -> INQUIRY;
            default -> null;
        };
    }

    /** As faults are ordered for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
