package countinghouse.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentTypeTest {
    @Test
    void a_file_is_what_its_bytes_say() {
        assertEquals("application/pdf", ContentType.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("image/png", ContentType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}));
        assertEquals("image/jpeg", ContentType.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}));
    }

    @Test
    void what_people_may_not_upload_is_unknown() {
        assertNull(ContentType.of("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII)));
        assertNull(ContentType.of("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII)));
        assertNull(ContentType.of(new byte[] {(byte) 0x89, 'P'}));
    }
}
