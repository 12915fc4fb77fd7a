package countinghouse.sales;

import countinghouse.platform.Event;

/** A sale is paid and posted. */
public record SaleCompleted(String saleId) implements Event {
    @Override
    public String subject() {
        return saleId;
    }
}
