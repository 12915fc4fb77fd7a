package countinghouse.gateways.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.gateways.OutsideWorld;
import countinghouse.gateways.sftp.SftpHost;
import countinghouse.gateways.sftp.SftpLine;
import countinghouse.iso20022.CreditTransferFile;
import countinghouse.kernel.Money;
import countinghouse.settlement.gateway.BankAnswer;
import countinghouse.settlement.gateway.BankUnavailable;
import countinghouse.settlement.gateway.Delivery;
import countinghouse.settlement.gateway.PayoutBank.Fetched;
import countinghouse.settlement.gateway.TransferFile;
import countinghouse.settlement.gateway.Unreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files to the sandbox's bank over SFTP, whatever happens on the way. */
class PayoutBankTest {
    private static final CreditTransferFile.Account OURS =
            new CreditTransferFile.Account("Countinghouse", "", "COUNTINGHOUSE");

    @TempDir
    Path folder;

    private OutsideWorld world;
    private BankFolders bank;

    @BeforeEach
    void open() throws Exception {
        world = new OutsideWorld(folder.resolve("sandbox"));
        bank = new BankFolders(new SftpLine(settings(world.bankHostKey())));
    }

    @AfterEach
    void close() {
        bank.close();
        world.close();
    }

    private SftpHost settings(String hostKey) throws Exception {
        KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2048);
        KeyPair pair = maker.generateKeyPair();
        Path key = folder.resolve("client-key");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        return new SftpHost("127.0.0.1", world.sftpPort(), "us", hostKey, key, Duration.ofSeconds(2));
    }

    static TransferFile file(String id, long... amounts) {
        List<TransferFile.Transfer> transfers = new ArrayList<>();
        for (long amount : amounts) {
            String payout = "pyt_" + id + "_" + transfers.size();
            TransferFile.Creditor creditor = new TransferFile.Creditor("Bella Café", "021000021", "000123456789");
            transfers.add(new TransferFile.Transfer(payout, new Money(amount, "USD"), creditor, "payout"));
        }
        return new TransferFile(
                id, Instant.parse("2026-11-27T10:00:00Z"), LocalDate.of(2026, 11, 27), "USD", transfers);
    }

    private static byte[] bytes(String id, long... amounts) {
        return BankFiles.write(file(id, amounts), OURS);
    }

    private void until(BooleanSupplier met) {
        Instant end = Clock.systemUTC().instant().plusSeconds(20);
        while (!met.getAsBoolean()) {
            assertTrue(Clock.systemUTC().instant().isBefore(end), "did not come in time");
            Thread.onSpinWait();
        }
    }

    private List<BankAnswer> answers(int atLeast) {
        List<BankAnswer> answers = new ArrayList<>();
        until(() -> {
            answers.clear();
            try {
                for (Fetched report : bank.collect(listed -> true, 100)) {
                    answers.add(BankFiles.read(report.content()));
                }
            } catch (BankUnavailable | Unreadable notYet) {
                return false;
            }
            return answers.size() >= atLeast;
        });
        return answers;
    }

    private JsonNode book(int entries) {
        JsonNode[] book = new JsonNode[1];
        until(() -> {
            try {
                book[0] = world.get("/bank/book");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return book[0].size() >= entries;
        });
        return book[0];
    }

    @Test
    void what_is_paid_is_reported_and_stands_on_the_statement() {
        assertEquals(new Delivery.Arrived(false), bank.deliver("bfl-1.xml", bytes("bfl-1", 12_345, 5)));
        List<BankAnswer> answers = answers(2);
        var statement = assertInstanceOf(BankAnswer.Statements.class, answers.getFirst())
                .statements()
                .getFirst();
        assertEquals(
                List.of(-12_345L, -5L),
                statement.entries().stream()
                        .map(entry -> entry.amount().minor())
                        .toList());
        assertEquals("pyt_bfl-1_0", statement.entries().getFirst().payoutId());
        assertEquals(List.of(), statement.faults());
        var report = assertInstanceOf(BankAnswer.StatusReport.class, answers.get(1));
        assertEquals("bfl-1", report.of());
        assertEquals("ACSC", report.group());
        assertEquals(
                statement.entries().getFirst().bankReference(),
                report.transactions().getFirst().bankReference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "FAIL_AFTER", "TIMEOUT_BEFORE", "TIMEOUT_AFTER", "DROP", "DROP_AFTER", "DELAY"})
    void a_send_that_goes_wrong_is_paid_once_after_all(String fault) throws Exception {
        world.fault("BANK_FILES", fault, 3_000);
        byte[] content = bytes("bfl-" + fault.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), 700);
        Delivery first = bank.deliver("x-" + fault + ".xml", content);
        boolean was = first instanceof Delivery.Arrived;
        assertTrue(was || first instanceof Delivery.InDoubt || first instanceof Delivery.NotSent, first.toString());
        until(() -> bank.deliver("x-" + fault + ".xml", content) instanceof Delivery.Arrived);
        assertEquals(1, book(1).size());
    }

    @Test
    void the_same_message_under_two_names_is_paid_once() {
        byte[] content = bytes("bfl-twice", 900);
        bank.deliver("one.xml", content);
        book(1);
        bank.deliver("two.xml", content);
        until(() -> bank.deliver("two.xml", content) instanceof Delivery.Arrived(boolean before) && before);
        answers(2);
        assertEquals(1, book(1).size());
    }

    @Test
    void another_file_under_the_name_is_told() {
        bank.deliver("bfl-2.xml", bytes("bfl-2", 1));
        assertInstanceOf(Delivery.Differs.class, bank.deliver("bfl-2.xml", bytes("bfl-3", 2)));
    }

    @Test
    void a_part_is_rejected_and_a_part_comes_back() throws Exception {
        world.fault("BANK_FILES", "DECLINE", 0);
        world.fault("BANK_FILES", "RETURN", 0);
        bank.deliver("bfl-4.xml", bytes("bfl-4", 100, 200, 300));
        List<BankAnswer> answers = answers(3);
        var report = assertInstanceOf(BankAnswer.StatusReport.class, answers.get(2));
        assertEquals("PART", report.group());
        assertTrue(report.transactions().getFirst().isRejected());
        assertEquals("AC01", report.transactions().getFirst().reason());
        var second = assertInstanceOf(BankAnswer.Statements.class, answers.get(1))
                .statements()
                .getFirst();
        assertEquals("AC04", second.entries().getFirst().returnReason());
        assertEquals(new Money(200, "USD"), second.entries().getFirst().amount());
        assertEquals("pyt_bfl-4_1", second.entries().getFirst().payoutId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HALF", "NONSENSE", "DELAY", "REORDER", "DUPLICATE"})
    void a_report_that_comes_badly_is_whole_in_the_end(String fault) throws Exception {
        world.fault("BANK_FILES", fault, 300);
        bank.deliver("bfl-5.xml", bytes("bfl-5", 100));
        List<String> paid = new ArrayList<>();
        until(() -> {
            paid.clear();
            for (String content : contents()) {
                try {
                    if (BankFiles.read(content.getBytes(StandardCharsets.UTF_8))
                            instanceof BankAnswer.StatusReport report) {
                        paid.add(report.transactions().getFirst().payoutId());
                    }
                } catch (Unreadable half) {
                    // is whole later
                }
            }
            return !paid.isEmpty();
        });
        assertEquals("pyt_bfl-5_0", paid.getFirst());
    }

    private List<String> contents() {
        try {
            return bank.collect(listed -> true, 100).stream()
                    .map(report -> new String(report.content(), StandardCharsets.UTF_8))
                    .toList();
        } catch (BankUnavailable e) {
            return List.of();
        }
    }

    @Test
    void another_host_with_another_key_is_told_nothing() throws Exception {
        try (OutsideWorld other = new OutsideWorld(folder.resolve("other"));
                BankFolders wrong = new BankFolders(new SftpLine(settings(other.bankHostKey())))) {
            assertThrows(BankUnavailable.class, () -> wrong.collect(listed -> true, 1));
            assertInstanceOf(Delivery.NotSent.class, wrong.deliver("bfl-6.xml", bytes("bfl-6", 1)));
        }
        assertEquals(0, book(0).size());
    }
}
