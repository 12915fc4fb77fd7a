package countinghouse.reports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the results of formulas into a workbook. The library leaves them to the reader's program; a preview in a mail or on a phone reckons
 * nothing and would show empty sums.
 */
final class FormulaResults {
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
    private static final byte[] END = "</f>".getBytes(StandardCharsets.US_ASCII);

    private FormulaResults() {}

    /** @param results for each sheet those of its formulas, in the order of rows and columns */
    static byte[] into(Path workbook, List<List<String>> results) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                Matcher sheet = SHEET.matcher(entry.getName());
                try (InputStream in = from.getInputStream(entry)) {
                    if (sheet.matches()) {
                        copy(
                                in,
                                to,
                                results.get(Integer.parseInt(sheet.group(1)) - 1)
                                        .iterator());
                    } else {
                        in.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void copy(InputStream from, OutputStream to, Iterator<String> results) throws IOException {
        InputStream in = new BufferedInputStream(from);
        OutputStream out = new BufferedOutputStream(to);
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            out.write(next);
            matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
            if (matched == END.length) {
                out.write(("<v>" + results.next() + "</v>").getBytes(StandardCharsets.US_ASCII));
                matched = 0;
            }
        }
        out.flush();
    }
}
