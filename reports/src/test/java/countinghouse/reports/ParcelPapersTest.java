package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import countinghouse.devices.Devices.Cause;
import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.ShipTo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.junit.jupiter.api.Test;

class ParcelPapersTest {
    private static final ShipTo BOSTON = new ShipTo("Okafor Coffee", "18 Harbor Street", "Boston", "02110", "US");
    private static final ShipTo BEIJING = new ShipTo("晓梅茶室", "东城区胡同路18号", "北京", "100010", "CN");

    private final ParcelPdf pdf = new ParcelPdf();

    @Test
    void slip_and_label_say_where_it_goes_and_what_is_inside() throws Exception {
        ParcelSheet sheet = ParcelSheet.of(order(BOSTON, "NW123456789SB"), "");
        String slip = new PrintedReport(pdf.slip(sheet)).text();
        String label = new PrintedReport(pdf.label(sheet)).text();
        for (String word : List.of("OkaforCoffee", "18HarborStreet", "Boston02110", "UnitedStates", "NW123456789SB")) {
            assertTrue(slip.contains(word), word + " in " + slip);
            assertTrue(label.contains(word), word + " in " + label);
        }
        assertTrue(slip.contains("CT-0001") && slip.contains("CT-0002"), slip);
        assertTrue(label.contains("1.8kg"), label);
    }

    @Test
    void a_chinese_merchant_reads_chinese_and_the_address_from_large_to_small() throws Exception {
        String slip = new PrintedReport(pdf.slip(ParcelSheet.of(order(BEIJING, null), "CT-OLD01"))).text();
        for (String word : List.of("晓梅茶室", "北京东城区胡同路18号", "100010", "中国", "箱内物品", "旧终端CT-OLD01")) {
            assertTrue(slip.contains(word), word + " in " + slip);
        }
    }

    @Test
    void both_read_aloud_and_bring_their_fonts() throws Exception {
        for (ShipTo to : List.of(BOSTON, BEIJING)) {
            ParcelSheet sheet = ParcelSheet.of(order(to, "NW123456789SB"), "CT-OLD01");
            for (byte[] paper : List.of(pdf.slip(sheet), pdf.label(sheet))) {
                assertEquals(List.of(), AccessiblePdf.faults(paper));
                assertEquals(List.of(), new PrintedReport(paper).missingFonts());
                assertEquals(1, new PrintedReport(paper).pages());
            }
        }
    }

    @Test
    void a_long_address_stays_on_its_paper() throws Exception {
        ShipTo longest = new ShipTo(
                "The Very Long Name of a Coffee House and Bakery of Boston, Cambridge and Somerville",
                "Building 7, Entrance C, Floor 12, Suite 1204, 18 Harbor Street, behind the old customs house",
                "Boston",
                "02110",
                "US");
        ParcelSheet sheet = ParcelSheet.of(order(longest, "NW123456789SB"), "");
        assertEquals(1, new PrintedReport(pdf.label(sheet)).pages());
        assertTrue(new PrintedReport(pdf.label(sheet)).text().contains("customshouse"));
    }

    @Test
    void a_scanner_reads_the_bar() throws Exception {
        for (String code : List.of("NW123456789SB", "T-ABC123")) {
            BufferedImage picture = new BufferedImage(900, 120, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = picture.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 900, 120);
            new BarCode(code)
                    .render(
                            DefaultJasperReportsContext.getInstance(),
                            graphics,
                            new Rectangle2D.Double(0, 0, 900, 120));
            int[] pixels = picture.getRGB(0, 0, 900, 120, null, 0, 900);
            LuminanceSource light = new RGBLuminanceSource(900, 120, pixels);
            assertEquals(
                    code,
                    new Code128Reader()
                            .decode(new BinaryBitmap(new HybridBinarizer(light)))
                            .getText());
        }
    }

    private static OrderView order(ShipTo to, @org.jspecify.annotations.Nullable String tracking) {
        return new OrderView(
                "ord_01",
                "T-ABC123",
                tracking == null ? OrderState.PACKED : OrderState.SHIPPED,
                Cause.APPLICATION,
                "COUNTER",
                2,
                List.of("CT-0001", "CT-0002"),
                to,
                Instant.EPOCH,
                tracking == null ? null : "Northwind Parcel",
                tracking,
                null,
                null);
    }
}
