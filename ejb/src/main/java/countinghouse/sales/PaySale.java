package countinghouse.sales;

import java.util.List;

/**
 * Further tenders for a sale that waits for them.
 *
 * @param key made before it is sent, 1 to 255 printable ASCII characters; the same key adds the same tenders once
 */
public record PaySale(String key, String saleId, List<CompleteSale.Tender> tenders) {
    public PaySale {
        tenders = List.copyOf(tenders);
    }
}
