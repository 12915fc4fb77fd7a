package countinghouse.devices.control;

import countinghouse.devices.Checklist.Item;
import countinghouse.devices.Devices.TerminalModel;
import countinghouse.kernel.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The models on offer. Prices are minor units: dollars and yuan. */
final class Models {
    private static final List<TerminalModel> ON_OFFER = List.of(
            new TerminalModel("POCKET", "USD", 79_00, 5_00),
            new TerminalModel("COUNTER", "USD", 229_00, 12_00),
            new TerminalModel("TILL", "USD", 489_00, 24_00),
            new TerminalModel("POCKET", "CNY", 499_00, 30_00),
            new TerminalModel("COUNTER", "CNY", 1_499_00, 80_00),
            new TerminalModel("TILL", "CNY", 3_299_00, 160_00));

    private static final Set<Item> EVERY_MODEL = EnumSet.of(Item.PAYMENT, Item.VOID, Item.REFUND);

    private Models() {}

    /** What a terminal of this model must have tried: one without a printer prints nothing. */
    static Set<Item> items(String code) {
        EnumSet<Item> items = EnumSet.copyOf(EVERY_MODEL);
        switch (code) {
            case "COUNTER" -> items.add(Item.PRINT);
            case "TILL" -> items.addAll(EnumSet.of(Item.PRINT, Item.SCAN));
            default -> {}
        }
        return items;
    }

    static List<TerminalModel> in(String currency) {
        return ON_OFFER.stream().filter(m -> m.currency().equals(currency)).toList();
    }

    /** Codes of all models, over all countries. */
    static List<String> codes() {
        return ON_OFFER.stream().map(TerminalModel::code).distinct().toList();
    }

    static void require(String code) {
        if (!codes().contains(code)) {
            throw Refusal.invalid("terminal.model");
        }
    }
}
