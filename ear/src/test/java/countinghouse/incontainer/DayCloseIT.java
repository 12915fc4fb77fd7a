package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.payments.EntryMode;
import countinghouse.platform.Documents;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.Sales;
import countinghouse.sales.ZReport;
import countinghouse.settlement.Statements;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A closed shift: frozen figures equal to the ledger's, printed and kept in both languages. */
class DayCloseIT extends InContainer {
    @Inject
    Sales sales;

    @Inject
    Ledger ledger;

    @Inject
    Statements statements;

    @Inject
    Shops shops;

    @Test
    void the_report_equals_the_ledger_and_is_kept_in_both_languages() throws Exception {
        for (String country : List.of("US", "CN")) {
            Shop shop = shops.open(country);
            sell(shop, 2, true);
            sell(shop, 3, false);
            String report = sales.closeShift(
                    shop.owner(),
                    new Sales.CloseShift(
                            shop.tillId(), Shops.FLOAT + due(shop, 3).minor() - 7));
            equalsLedger(shop, sales.zReport(shop.owner(), report));
            isKept(shop, report);
        }
    }

    private Money due(Shop shop, long quantity) {
        return sales.quote(shop.owner(), shop.storeId(), lines(shop, quantity)).total();
    }

    private static List<CompleteSale.Line> lines(Shop shop, long quantity) {
        return List.of(new CompleteSale.Line(shop.productId(), quantity, null));
    }

    private void sell(Shop shop, long quantity, boolean byCard) {
        Money due = due(shop, quantity);
        CompleteSale.Tender tender = byCard
                ? new CompleteSale.Tender.Card(due, "tok_unionpay_approved", EntryMode.CHIP, null)
                : new CompleteSale.Tender.Cash(due);
        sales.complete(
                shop.owner(),
                new CompleteSale(
                        Ids.next("key"),
                        shop.storeId(),
                        shop.tillId(),
                        shop.tillId(),
                        Instant.now(),
                        lines(shop, quantity),
                        List.of(tender)));
    }

    private void equalsLedger(Shop shop, ZReport report) {
        assertEquals(2, report.salesCount());
        assertEquals(report.taken(), report.net() + report.tax());
        assertEquals(
                report.taken(),
                report.tenders().stream().mapToLong(ZReport.TenderLine::amount).sum());
        assertEquals(-report.net(), booked(shop, Account.SALES_REVENUE, report));
        assertEquals(-report.tax(), booked(shop, Account.TAX_PAYABLE, report));
        assertEquals(
                report.openingFloat() + report.cashSales() + report.cashDifference(),
                booked(shop, Account.CASH_DRAWER, report));
        assertEquals(-7, report.cashDifference());
        assertEquals(7, booked(shop, Account.CASH_OVER_SHORT, report));
        assertEquals(report.taken() - report.cashSales(), booked(shop, Account.CARD_RECEIVABLE, report));
        assertEquals(5 * Shops.COST, booked(shop, Account.COGS, report));
    }

    private long booked(Shop shop, Account account, ZReport report) {
        return ledger.totalOf(shop.owner(), account, shop.shiftId(), report.businessDay(), shop.currency())
                .minor();
    }

    private void isKept(Shop shop, String report) throws Exception {
        Eventually.until("printed", () -> files(shop).size() >= 4);
        Set<String> kinds = files(shop).stream()
                .map(file -> file.language() + "." + file.format())
                .collect(Collectors.toSet());
        assertTrue(kinds.containsAll(Set.of("en.pdf", "zh-CN.pdf")), kinds.toString());
        assertEquals(report, statements.statements(shop.owner()).getFirst().source());
        for (Statements.FileView file : files(shop)) {
            Documents.Content content = statements.open(shop.owner(), file.id());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.bytes());
            assertEquals(HexFormat.of().formatHex(hash), file.sha256());
            assertEquals(file.sha256(), content.document().sha256());
            assertEquals(content.bytes().length, file.size());
            if (file.format().equals("pdf")) {
                assertEquals("%PDF", new String(content.bytes(), 0, 4, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private List<Statements.FileView> files(Shop shop) {
        return statements.statements(shop.owner()).stream()
                .flatMap(statement -> statement.files().stream())
                .toList();
    }
}
