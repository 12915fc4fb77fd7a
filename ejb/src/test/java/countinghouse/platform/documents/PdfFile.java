package countinghouse.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/** A PDF of one page, put together by hand: what the tests add to it is all that is odd about it. */
final class PdfFile {
    private final List<String> objects = new ArrayList<>(List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>"));
    private String trailer = "";

    /** What stands at the end of the catalog's dictionary. */
    PdfFile catalog(String entries) {
        objects.set(0, "<< /Type /Catalog /Pages 2 0 R " + entries + " >>");
        return this;
    }

    PdfFile pages(String entries) {
        objects.set(1, "<< /Type /Pages " + entries + " >>");
        return this;
    }

    PdfFile trailer(String entries) {
        trailer = entries;
        return this;
    }

    /** Objects from number 4. */
    PdfFile with(String object) {
        objects.add(object);
        return this;
    }

    PdfFile stream(String entries, byte[] content) {
        return with("<< /Length " + content.length + " " + entries + " >>\nstream\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream");
    }

    byte[] bytes() {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        int size = objects.size() + 1;
        file.append("xref\n0 ").append(size).append('\n').append(table);
        file.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R ").append(trailer);
        return latin(file + " >>\nstartxref\n" + start + "\n%%EOF\n");
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] deflated(byte[] plain) {
        var folded = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(folded)) {
            deflate.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return folded.toByteArray();
    }
}
