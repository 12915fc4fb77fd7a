package countinghouse.reports;

import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.SettlementAdvice.ItemLine;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.junit.jupiter.api.Test;

/**
 * A part of {@code ./bench statement}, not a test: its name keeps it out of them. A settlement advice of so many items as a PDF, tagged and
 * with the number of its pages, as a ratio to the bare library that fills and exports the same pages: as tagged, and, for orientation,
 * without tags.
 */
class StatementPdfBench {
    private static final List<Integer> ROWS = List.of(1_000, 10_000, 100_000, 1_000_000);
    private static final int ROUNDS = 7;
    private final StringBuilder lines = new StringBuilder();

    private record Round(double product, double tagged, double untagged) {}

    @Test
    void measure() throws Exception {
        for (int rows : ROWS) {
            SettlementAdvice advice = advice(rows);
            round(advice, 0);
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            List<Round> rounds = new ArrayList<>();
            for (int number = 0; number < ROUNDS; number++) {
                rounds.add(round(advice, number));
            }
            line("ratio_to_raw_jasper", rows, median(rounds, round -> round.tagged() / round.product()));
            line("ratio_to_untagged_jasper", rows, median(rounds, round -> round.untagged() / round.product()));
            line("pdf_ms", rows, median(rounds, Round::product));
            line(
                    "peak_heap_mib",
                    rows,
                    heap().stream()
                                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                    .sum()
                            / 1048576.0);
        }
        Files.writeString(Path.of("target", "statement-pdf.txt"), lines.toString());
    }

    /** Each in turn goes first. */
    private static Round round(SettlementAdvice advice, int number) throws JRException {
        double[] millis = new double[3];
        for (int step = 0; step < millis.length; step++) {
            int which = (number + step) % millis.length;
            millis[which] = which == 0 ? product(advice) : bare(advice, which == 1);
        }
        return new Round(millis[0], millis[1], millis[2]);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[ROUNDS / 2];
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double product(SettlementAdvice advice) {
        long begun = System.nanoTime();
        new SettlementAdvicePdf().render(advice, Locale.ENGLISH);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double bare(SettlementAdvice advice, boolean tagged) throws JRException {
        JasperReport layout = PdfFile.layout("settlement-advice");
        JasperReport day = PdfFile.layout("table-day");
        long begun = System.nanoTime();
        Wording wording = StatementWords.wording(advice.cover(), Locale.ENGLISH);
        AdviceSheet sheet = AdviceSheets.sheet(advice, wording);
        JasperReport items = PdfFile.layout(sheet.wide() ? "table-items-wide" : "table-items");
        Map<String, Object> all = new HashMap<>();
        all.put("sheet", sheet);
        all.put("day", day);
        all.put("items", items);
        all.put(JRParameter.REPORT_LOCALE, Locale.ENGLISH);
        all.put(JRParameter.REPORT_RESOURCE_BUNDLE, wording.words());
        all.put("mark", new BrandMark());
        all.put("pages", 1);
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(
                new SimpleExporterInput(JasperFillManager.fillReport(layout, all, new JREmptyDataSource())));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(new ByteArrayOutputStream()));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(tagged);
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static SettlementAdvice advice(int count) {
        SettlementAdvice sample = SampleStatements.advice(LocalDate.of(2026, 3, 9));
        List<ItemLine> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(new ItemLine(
                    Instant.parse("2026-03-09T17:00:00Z"),
                    "CAPTURE",
                    "pay_" + (1_000_000_000 + i),
                    "",
                    1_000 + i % 9_000,
                    "VISA",
                    "CREDIT",
                    "CHIP",
                    "DOMESTIC",
                    30,
                    4,
                    15,
                    0,
                    1));
        }
        return new SettlementAdvice(sample.cover(), sample.day(), items, sample.payout());
    }

    private void line(String metric, int rows, double value) {
        lines.append(String.format(
                Locale.ROOT,
                "{\"bench\":\"statement\",\"metric\":\"%s\",\"value\":%.3f,\"rows\":%d}%n",
                metric,
                value,
                rows));
    }
}
