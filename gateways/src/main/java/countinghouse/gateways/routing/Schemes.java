package countinghouse.gateways.routing;

import countinghouse.payments.ChipData;
import countinghouse.payments.gateway.ConsumerCode;
import countinghouse.payments.gateway.Instrument;
import countinghouse.payments.gateway.MerchantCode;
import countinghouse.payments.gateway.PresentedCard;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scheme of a payment, as far as it is known before it is sent: by the application that the chip ran. */
final class Schemes {
    static final String WALLET = "WALLET";

    /** Application, dedicated file and application of the terminal: each may hold the application's identifier. */
    private static final List<Integer> APPLICATIONS = List.of(0x4F, 0x84, 0x9F06);

    /** Registered application providers (ISO/IEC 7816-5), as the schemes publish them. */
    private static final Map<String, String> BY_PROVIDER = Map.of(
            "A000000003", "VISA",
            "A000000004", "MASTERCARD",
            "A000000333", "UNIONPAY",
            "A000000025", "AMEX",
            "A000000065", "JCB",
            "A000000152", "DISCOVER");

    private Schemes() {}

    /** Empty when it is not known. */
    static String of(Instrument instrument) {
        return switch (instrument) {
            case PresentedCard card -> card.chipData() == null ? "" : ofChip(card.chipData());
            case MerchantCode _, ConsumerCode _ -> WALLET;
        };
    }

    private static String ofChip(String chipData) {
        return APPLICATIONS.stream()
                .flatMap(tag -> ChipData.find(chipData, tag).stream())
                .filter(application -> application.length() >= 10)
                .flatMap(application -> Stream.ofNullable(BY_PROVIDER.get(application.substring(0, 10))))
                .findFirst()
                .orElse("");
    }
}
