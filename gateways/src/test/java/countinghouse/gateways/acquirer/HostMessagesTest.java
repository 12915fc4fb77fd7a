package countinghouse.gateways.acquirer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.solab.iso8583.IsoMessage;
import countinghouse.gateways.acquirer.HostMessages.Field;
import countinghouse.payments.gateway.TransactionReference;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostMessagesTest {
    private final HostMessages messages = new HostMessages();
    private final Requests requests = new Requests(Clock.fixed(Payments.AT, ZoneOffset.UTC));

    private static byte[] body(IsoMessage message) {
        byte[] frame = HostMessages.frame(message);
        return Arrays.copyOfRange(frame, 2, frame.length);
    }

    private IsoMessage asAnswer(IsoMessage request) throws IOException {
        request.setType(request.getType() + 0x10);
        return messages.parse(body(request));
    }

    @Test
    void purchase_comes_back_as_it_was_written() throws IOException {
        IsoMessage read = asAnswer(requests.authorisation(Payments.purchase(42, "tok_visa_approved", 1_250)));
        assertEquals("000000001250", HostMessages.text(read, Field.AMOUNT));
        assertEquals("1122091530", HostMessages.text(read, Field.TRANSMITTED));
        assertEquals("000042", HostMessages.text(read, Field.STAN));
        assertEquals("071", HostMessages.text(read, Field.ENTRY_MODE));
        assertEquals("632609000042", HostMessages.text(read, Field.RRN));
        assertEquals("T0000001", HostMessages.text(read, Field.TERMINAL));
        assertEquals("CH0000000000042", HostMessages.text(read, Field.MERCHANT));
        assertEquals("tok_visa_approved", HostMessages.text(read, Field.TOKEN));
        assertEquals("840", HostMessages.text(read, Field.CURRENCY));
        assertEquals("pay_42", HostMessages.text(read, Field.PAYMENT));
        byte[] chip = read.getObjectValue(Field.CHIP.number());
        assertArrayEquals(HexFormat.of().parseHex(Payments.CHIP), chip);
    }

    @Test
    void chip_data_travels_as_raw_bytes() {
        byte[] wire = body(requests.authorisation(Payments.purchase(1, "tok_x")));
        String hex = HexFormat.of().withUpperCase().formatHex(wire);
        assertEquals(0x02, wire[0]);
        assertEquals(0x00, wire[1]);
        org.junit.jupiter.api.Assertions.assertTrue(hex.contains("0029" + Payments.CHIP), hex);
    }

    @Test
    void reversal_names_its_original() throws IOException {
        IsoMessage read = asAnswer(requests.reversal(Payments.reversalOf(Payments.purchase(42, "tok_x"))));
        assertEquals("02000000421122091530" + "0".repeat(22), HostMessages.text(read, Field.ORIGINAL));
        assertEquals("500042", HostMessages.text(read, Field.STAN));
        assertEquals("632609000042", HostMessages.text(read, Field.RRN));
    }

    @Test
    void reference_number_counts_days_and_hours_in_utc() {
        assertEquals(
                "700100000007",
                Requests.rrn(new TransactionReference("pay_1", 7, Instant.parse("2027-01-01T00:59:59Z"))));
        assertEquals(
                "836523999999",
                Requests.rrn(new TransactionReference("pay_1", 999_999, Instant.parse("2028-12-30T23:00:00Z"))));
    }

    @Test
    void what_is_no_answer_is_refused() {
        assertThrows(IOException.class, () -> messages.parse(new byte[0]));
        assertThrows(IOException.class, () -> messages.parse(new byte[] {2, 16, 0}));
        assertThrows(IOException.class, () -> messages.parse("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes()));
        assertThrows(
                IOException.class,
                () -> messages.parse(body(requests.authorisation(Payments.purchase(1, "tok_x")))),
                "a request is no answer");
    }

    @Test
    void cut_or_damaged_answers_never_throw_anything_but_io_exceptions() {
        IsoMessage answer = requests.authorisation(Payments.purchase(42, "tok_visa_approved"));
        answer.setType(0x210);
        byte[] good = body(answer);
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(IOException.class, () -> messages.parse(cut));
        }
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = good.clone();
            for (int n = 0; n < 3; n++) {
                damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt(256);
            }
            try {
                Match.of(messages.parse(damaged));
            } catch (IOException expected) {
                assertFalse(String.valueOf(expected.getMessage()).contains("tok_"), "no content in the message");
            }
        }
    }

    @Test
    void approval_for_another_amount_or_without_a_code_is_not_known() {
        IsoMessage request = requests.authorisation(Payments.purchase(1, "tok_x", 500));
        Map<Field, String> values = HostMessages.fields();
        values.put(Field.AMOUNT, "000000000500");
        values.put(Field.CURRENCY, "840");
        values.put(Field.RESPONSE, "00");
        values.put(Field.AUTHORISATION, "123456");
        values.put(Field.RRN, "632609000001");
        values.put(Field.NETWORK_DATA, "scheme=VISA;bin=424242;last4=4242;product=CREDIT;region=DOMESTIC");
        assertEquals(
                "Approved",
                Answers.authorisation(request, HostMessages.message(0x210, values))
                        .getClass()
                        .getSimpleName());
        for (Field field :
                new Field[] {Field.AMOUNT, Field.CURRENCY, Field.RESPONSE, Field.AUTHORISATION, Field.NETWORK_DATA}) {
            Map<Field, String> incomplete = HostMessages.fields();
            incomplete.putAll(values);
            incomplete.remove(field);
            assertEquals(
                    "Unknown",
                    Answers.authorisation(request, HostMessages.message(0x210, incomplete))
                            .getClass()
                            .getSimpleName(),
                    field.name());
        }
        values.put(Field.AMOUNT, "000000000501");
        assertEquals(
                "Unknown",
                Answers.authorisation(request, HostMessages.message(0x210, values))
                        .getClass()
                        .getSimpleName());
    }
}
