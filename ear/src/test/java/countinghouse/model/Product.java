package countinghouse.model;

import countinghouse.payments.CardPayments;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Refunds;
import countinghouse.platform.Caller;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.SaleView;

/** What the walks do to the product. Planted mistakes stand here in its way. */
class Product {
    final Tools tools;

    Product(Tools tools) {
        this.tools = tools;
    }

    SaleView sell(Caller caller, CompleteSale command) {
        return tools.sales.complete(caller, command);
    }

    PaymentView authorise(Caller caller, CardPayments.AuthorisePayment command) {
        return tools.cards.authorise(caller, command);
    }

    PaymentView capture(Caller caller, CardPayments.CapturePayment command) {
        return tools.cards.capture(caller, command);
    }

    Refunds.RefundView refund(Caller caller, Refunds.RequestRefund command) {
        return tools.refunds.refund(caller, command);
    }
}
