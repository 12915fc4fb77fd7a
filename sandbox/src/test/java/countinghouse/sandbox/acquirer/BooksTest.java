package countinghouse.sandbox.acquirer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.sandbox.acquirer.Entry.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Entry.Presented CREDIT =
            new Entry.Presented("tok", "051", "scheme=VISA;bin=424242;last4=4242;product=CREDIT;region=DOMESTIC");

    @TempDir
    Path folder;

    private static Entry asked(Kind kind, int stan, long amount, Integer original) {
        Entry.Key key = key(stan);
        return new Entry(
                NOW,
                kind,
                key,
                "rrn" + stan,
                "ref_" + stan,
                amount,
                "USD",
                original == null ? null : key(original),
                kind.startsDeal() ? CREDIT : null,
                "",
                "");
    }

    private static Entry.Key key(int stan) {
        return new Entry.Key("M1", "T1", "1122", Integer.toString(stan));
    }

    @Test
    void what_was_answered_is_there_after_a_crash_and_a_torn_line_is_not() throws IOException {
        Books books = new Books(folder, CLOCK);
        books.carryOut(asked(Kind.AUTHORISATION, 1, 1_000, null), "00");
        books.carryOut(asked(Kind.CAPTURE, 2, 700, 1), "");
        books.carryOut(asked(Kind.REFUND, 3, 200, 1), "");
        Files.writeString(
                folder.resolve("acquirer.jsonl"), "{\"kind\":\"REFUND\",\"am", java.nio.file.StandardOpenOption.APPEND);
        Books after = new Books(folder, CLOCK);
        assertEquals(books.standing(), after.standing());
        assertEquals("00", after.carryOut(asked(Kind.REFUND, 3, 200, 1), "").responseCode(), "the first answer");
        assertEquals("61", after.carryOut(asked(Kind.REFUND, 4, 501, 1), "").responseCode());
        assertEquals("00", after.carryOut(asked(Kind.REFUND, 5, 500, 2), "").responseCode(), "of the capture");
    }

    @Test
    void cleared_payment_is_not_cancelled() throws IOException {
        Books today = new Books(folder, CLOCK);
        today.carryOut(asked(Kind.PURCHASE, 1, 1_000, null), "00");
        Books tomorrow = new Books(folder, Clock.fixed(NOW.plusSeconds(86_400), ZoneOffset.UTC));
        assertEquals(
                "12", tomorrow.carryOut(asked(Kind.CANCEL, 2, 1_000, 1), "").responseCode());
    }

    @Test
    void report_has_a_line_for_each_effect_and_totals_that_add_up() throws IOException {
        Books books = new Books(folder, CLOCK);
        books.carryOut(asked(Kind.PURCHASE, 1, 10_000, null), "00");
        books.carryOut(asked(Kind.PURCHASE, 2, 4_000, null), "51");
        books.carryOut(asked(Kind.REFUND, 3, 2_500, 1), "");
        books.carryOut(asked(Kind.AUTHORISATION, 4, 8_000, null), "00");
        books.carryOut(asked(Kind.CAPTURE, 5, 6_000, 4), "");
        books.carryOut(asked(Kind.CANCEL, 6, 8_000, 4), "");
        books.carryOut(asked(Kind.PURCHASE, 7, 300, null), "00");
        books.reverse(asked(Kind.REVERSAL, 7, 300, null));
        assertTrue(books.dispute("ref_1", "10.4").isPresent());
        assertTrue(books.dispute("ref_1", "10.4").isEmpty(), "one at a time");
        assertEquals("WON", books.decide("ref_1", true).orElseThrow().state());
        List<String> lines = new ClearingReport()
                .of(LocalDate.of(2026, 11, 22), books.entries())
                .lines()
                .toList();
        List<String> kinds = lines.stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> line.split(",")[1] + " " + line.split(",")[8])
                .toList();
        assertEquals(
                List.of(
                        "PURCHASE 10000",
                        "REFUND -2500",
                        "CAPTURE 6000",
                        "CANCEL_OF_CAPTURE -6000",
                        "PURCHASE 300",
                        "REVERSAL_OF_PURCHASE -300",
                        "DISPUTE -7500",
                        "DISPUTE_WON 7500"),
                kinds);
        // 10,000 less 2,500 at 1.50 % and 0.13 %: 150 - 38 and 13 - 3
        assertEquals("TOTAL,8,,2026-11-22,,,,USD,7500,,,,,-112,-10,7378,2026-11-23T00:00:00Z", lines.getLast());
        assertEquals(ClearingReport.HEADER, new ClearingReport().of(LocalDate.of(2026, 11, 23), books.entries()));
    }

    @Test
    void authentication_code_is_that_of_the_standard() {
        byte[] key = HexFormat.of().parseHex("2b7e151628aed2a6abf7158809cf4f3c");
        byte[] message = HexFormat.of()
                .parseHex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411");
        assertArrayEquals(HexFormat.of().parseHex("bb1d6929e95937287fa37d129b756746"), HostKeys.code(key, new byte[0]));
        assertArrayEquals(
                HexFormat.of().parseHex("070a16b46b4d4144f79bdd9dd04a287c"),
                HostKeys.code(key, Arrays.copyOf(message, 16)));
        assertArrayEquals(HexFormat.of().parseHex("dfa66747de9ae63030ca32611497c827"), HostKeys.code(key, message));
    }
}
