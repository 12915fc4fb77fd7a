package countinghouse.platform.documents;

import static countinghouse.platform.documents.PdfFile.deflated;
import static countinghouse.platform.documents.PdfFile.latin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRulesTest {
    private static final String SCRIPT = "<</S/JavaScript/JS(app.alert(1))>>";
    private static final String FLATE = "/Filter /FlateDecode";

    private static void refused(String code, PdfFile file) {
        refused(code, file.bytes());
    }

    private static void refused(String code, byte[] bytes) {
        assertEquals(
                code,
                assertThrows(Refusal.class, () -> Inspection.accept("a.pdf", bytes))
                        .code());
    }

    private static void accepted(PdfFile file) {
        byte[] bytes = file.bytes();
        assertArrayEquals(bytes, Inspection.accept("a.pdf", bytes).bytes());
    }

    @Test
    void a_pdf_that_only_shows_pages_is_kept_as_it_is() {
        accepted(new PdfFile());
        accepted(new PdfFile().catalog("/OpenAction [3 0 R /Fit]"));
        accepted(new PdfFile().catalog("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"));
        accepted(new PdfFile().stream("", latin("BT (a stream of words) Tj ET")));
        accepted(new PdfFile().stream(FLATE, deflated(latin("BT (folded) Tj ET"))));
        accepted(new PdfFile().stream("/Filter /DCTDecode", latin("not looked at")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "/OpenAction << /S /#4aavaScript /#4aS (app.alert(1)) >>",
                "/OpenAction << /S /JavaScript\0/JS\0(app.alert(1)) >>",
                "/OpenAction << /S /Launch /F (cmd.exe) >>",
                "/OpenAction << /S /URI /URI (https://example.com) >>",
                "/OpenAction << /S /GoToR /F (other.pdf) >>",
                "/AA << /O 3 0 R >>",
                "/Names << /EmbeddedFiles 3 0 R >>",
                "/AcroForm << /XFA [] >>"
            })
    void a_pdf_that_runs_sends_or_carries_something_is_refused(String active) {
        refused("document.active", new PdfFile().catalog(active));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%stream\n/OpenAction <</S/JavaScript/JS(app.alert(1))>> %endstream\n",
                "%stream\n/OpenAction <</S/#4a#61vaScript/J#53(app.alert(1))>> %endstream\n",
                "%stream\n/OpenAction <</S/Launch/F(cmd.exe)>> %endstream\n",
                "%stream\n/OpenAction <</S/URI/URI(https://example.com)>> %endstream\n",
                "%>>stream\n/AA 3 0 R %endstream\n",
                "/Note (stream) /AcroForm << /XFA 3 0 R >> /Other (endstream)"
            })
    void what_only_looks_like_a_stream_is_read(String entries) {
        refused("document.active", new PdfFile().catalog(entries));
    }

    @Test
    void objects_in_streams_are_read_whatever_the_coding() {
        byte[] plain = latin("9 0 " + SCRIPT);
        String kind = "/Type /ObjStm /N 1 /First 4 ";
        refused("document.active", new PdfFile().stream(kind, plain));
        refused("document.active", new PdfFile().stream(kind, latin("9 0 <</S/#4a#61vaScript/#4aS(app.alert(1))>>")));
        refused("document.active", new PdfFile().stream(kind + FLATE, deflated(plain)));
        byte[] hex = latin(HexFormat.of().formatHex(plain) + ">");
        refused("document.active", new PdfFile().stream(kind + "/Filter /ASCIIHexDecode", hex));
        refused("document.active", new PdfFile().stream(kind + "/Filter [/AHx /Fl]", hexed(deflated(plain))));
        refused("document.active", new PdfFile().stream(kind + "/Filter [/Fl /Fl]", deflated(deflated(plain))));
    }

    private static byte[] hexed(byte[] bytes) {
        return latin(HexFormat.of().formatHex(bytes) + ">");
    }

    @Test
    void short_names_count_where_objects_are() {
        refused("document.active", new PdfFile().with("<< /AA 3 0 R >>"));
        refused("document.active", new PdfFile().with("[ << /EF 3 0 R >> ]"));
        accepted(new PdfFile().stream("", latin("/AA gs /EF gs")));
    }

    @Test
    void an_encrypted_one_is_refused() {
        refused("document.encrypted", new PdfFile().trailer("/Encrypt 3 0 R"));
        refused("document.encrypted", new PdfFile().trailer("%stream\n/Encrypt 3 0 R %endstream\n"));
    }

    @Test
    void more_than_200_pages_are_too_many_whatever_is_said_of_their_number() {
        accepted(new PdfFile().pages("/Count 200 /Kids [" + "3 0 R ".repeat(200) + "]"));
        refused("document.pages", new PdfFile().pages("/Count 1 /Kids [" + "3 0 R ".repeat(201) + "]"));
        refused("document.pages", new PdfFile().pages("/Count 1 /Kids [2 0 R]"));
        String twenty = "<< /Type /Pages /Count 20 /Kids [" + "3 0 R ".repeat(20) + "] >>";
        refused(
                "document.pages",
                new PdfFile().pages("/Kids [" + "4 0 R ".repeat(20) + "]").with(twenty));
    }

    @Test
    void a_broken_one_is_refused_and_not_repaired() {
        String whole = new String(new PdfFile().bytes(), StandardCharsets.ISO_8859_1);
        refused("document.damaged", latin("%PDF-1.4\n"));
        refused("document.damaged", latin(whole.replaceAll("(?s)xref.*startxref\n\\d+\n", "")));
        refused("document.damaged", latin(whole.replace("1 0 obj", "7 0 obj")));
        refused("document.damaged", latin(whole.replace("/Root 1 0 R", "/Root 3 0 R")));
        refused("document.damaged", new PdfFile().pages("/Count 0 /Kids []"));
        refused("document.damaged", new PdfFile().with("[".repeat(100_000)));
    }

    @Test
    void a_pdf_bomb_and_a_pdf_with_something_behind_it_are_refused() {
        byte[] zeros = new byte[70 * 1024 * 1024];
        refused("document.pixels", new PdfFile().stream(FLATE, deflated(zeros)));
        String twice = "/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]";
        refused("document.pixels", new PdfFile().stream(twice, deflated(deflated(zeros))));
        byte[] objects = latin("[]".repeat(1024 * 1024));
        refused("document.pixels", new PdfFile().stream("/Type /ObjStm /N 1 /First 4 " + FLATE, deflated(objects)));
        refused("document.pixels", new PdfFile().with("[" + "[]".repeat(400_000) + "]"));
        byte[] plain = new PdfFile().bytes();
        String text = new String(plain, StandardCharsets.ISO_8859_1);
        refused("document.mixed", latin(text + "<script>alert(1)</script>"));
        refused("document.mixed", latin(text + "PK\5\6" + "\0".repeat(18)));
    }

    @Test
    void rows_and_tables_of_absurd_sizes_are_refused() {
        String row = FLATE + " /DecodeParms << /Predictor 12 /Columns 2000000000 >>";
        refused("document.damaged", new PdfFile().stream(row, deflated(latin("a"))));
        String table = "/Type /XRef /W [0 0 0] /Index [0 2000000000]";
        refused("document.damaged", new PdfFile().stream(table, latin("a")));
    }
}
