package countinghouse.web.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.platform.Documents.DocumentView;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseDocumentServletTest {
    private static Map<String, String> headers(String type, String destination) {
        return CaseDocumentServlet.headers(new DocumentView("doc_1", "A b.pdf", type, 1, ""), destination);
    }

    @Test
    void a_pdf_is_shown_in_a_frame_only_and_may_do_nothing_there() {
        Map<String, String> framed = headers("application/pdf", "iframe");
        assertEquals("inline", framed.get("Content-Disposition"));
        String policy = framed.get("Content-Security-Policy");
        assertTrue(policy.startsWith("sandbox;") && !policy.contains("allow-"), policy);
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'self'"), policy);
        for (String elsewhere : new String[] {null, "document", "empty", "embed", "object"}) {
            Map<String, String> kept = headers("application/pdf", elsewhere);
            assertEquals(
                    "attachment; filename=\"A_b.pdf\"; filename*=UTF-8''A%20b.pdf", kept.get("Content-Disposition"));
            assertFalse(kept.containsKey("Content-Security-Policy"), "the door's own policy allows nothing");
        }
    }

    @Test
    void pictures_are_shown_and_other_files_never() {
        for (String destination : new String[] {null, "image", "document", "iframe"}) {
            for (String picture : new String[] {"image/png", "image/jpeg"}) {
                assertEquals("inline", headers(picture, destination).get("Content-Disposition"));
                assertTrue(headers(picture, destination)
                        .get("Content-Security-Policy")
                        .startsWith("sandbox;"));
            }
            for (String other : new String[] {"text/html", "image/svg+xml", "text/csv"}) {
                assertTrue(
                        headers(other, destination).get("Content-Disposition").startsWith("attachment"));
            }
            assertEquals("nosniff", headers("image/png", destination).get("X-Content-Type-Options"));
            assertEquals("no-store", headers("image/png", destination).get("Cache-Control"));
        }
    }
}
