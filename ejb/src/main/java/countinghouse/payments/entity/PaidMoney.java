package countinghouse.payments.entity;

import countinghouse.kernel.Money;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** What of a payment was asked for, captured, refunded and disputed, in minor units of its currency. */
@MappedSuperclass
public abstract class PaidMoney extends CardAnswer {
    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "captured_minor")
    private long capturedMinor;

    @Column(name = "refunded_minor")
    private long refundedMinor;

    @Column(name = "disputed_minor")
    private long disputedMinor;

    private String currency;

    protected PaidMoney() {}

    protected PaidMoney(Payments.Means means, Money amount) {
        super(means);
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
    }

    protected void captured(long minor) {
        capturedMinor = minor;
    }

    /** What was captured and is neither refunded, nor being refunded, nor disputed; never less than nothing. */
    protected long left() {
        return Math.max(0, capturedMinor - refundedMinor - disputedMinor);
    }

    /** Nothing was refunded or disputed, so that all of it can go back. */
    public boolean isUntouched() {
        return refundedMinor == 0 && disputedMinor == 0;
    }

    /** @param minor less than zero when a refund has failed */
    public void refund(long minor) {
        refundedMinor += minor;
    }

    /** What may still be disputed: what went back to the customer already is not taken a second time. */
    public long disputable() {
        return left();
    }

    /** @param minor less than zero when the merchant has won */
    public void dispute(long minor) {
        disputedMinor += minor;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public Money capturedAmount() {
        return new Money(capturedMinor, currency);
    }

    protected PaymentView.Sums sums() {
        return new PaymentView.Sums(
                amount(), capturedAmount(), new Money(refundedMinor, currency), new Money(disputedMinor, currency));
    }
}
