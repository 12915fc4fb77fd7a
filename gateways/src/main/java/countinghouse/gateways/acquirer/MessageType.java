package countinghouse.gateways.acquirer;

import countinghouse.payments.gateway.Operation;

/** How operations are told apart on the wire: message type and processing code. */
enum MessageType {
    AUTHORISATION(0x100, "000000"),
    PURCHASE(0x200, "000000"),
    CAPTURE(0x220, "000000"),
    CANCEL(0x200, "020000"),
    REFUND(0x200, "200000");

    private final int type;
    private final String processingCode;

    MessageType(int type, String processingCode) {
        this.type = type;
        this.processingCode = processingCode;
    }

    static MessageType of(Operation operation) {
        return switch (operation) {
            case AUTHORISATION -> AUTHORISATION;
            case PURCHASE -> PURCHASE;
            case CAPTURE -> CAPTURE;
            case CANCEL -> CANCEL;
            case REFUND -> REFUND;
        };
    }

    int type() {
        return type;
    }

    String processingCode() {
        return processingCode;
    }
}
