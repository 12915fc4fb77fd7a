package countinghouse.gateways.wallet;

import countinghouse.payments.QrPayload;
import countinghouse.payments.QrPayload.Item;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.MerchantCode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * Makes the code that the customer scans, for one payment and one amount.
 *
 * @param application by which wallets know that the account in it is theirs
 */
record CodeMaker(String application) {
    private static final int ACCOUNT = 26;
    private static final int REFERENCE_LENGTH = 25;

    String payload(String order, AuthorisationRequest request, MerchantCode shop) {
        List<Item> items = new ArrayList<>();
        items.add(QrPayload.item(0, "01"));
        items.add(QrPayload.item(1, "12"));
        items.add(QrPayload.template(ACCOUNT, List.of(QrPayload.item(0, application), QrPayload.item(1, order))));
        items.add(QrPayload.item(52, shop.categoryCode()));
        int currency = Currency.getInstance(request.amount().currency()).getNumericCode();
        items.add(QrPayload.item(53, String.format(Locale.ROOT, "%03d", currency)));
        items.add(QrPayload.item(54, request.amount().major().toPlainString()));
        items.add(QrPayload.item(58, shop.country()));
        items.add(QrPayload.item(59, cut(shop.merchantName(), 25)));
        items.add(QrPayload.item(60, cut(shop.city(), 15)));
        String reference = request.reference().paymentId();
        items.add(QrPayload.template(
                62,
                List.of(
                        QrPayload.item(5, reference.substring(Math.max(0, reference.length() - REFERENCE_LENGTH))),
                        QrPayload.item(7, request.acceptor().terminalId()))));
        return QrPayload.of(items);
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
