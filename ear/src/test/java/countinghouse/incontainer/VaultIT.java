package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.Vault;
import countinghouse.platform.Vault.DataClass;
import countinghouse.platform.Vault.Place;
import countinghouse.platform.sql.SealedColumn;
import countinghouse.underwriting.FactSection;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys and what they seal, in the running product, whose own timer does the rotation. */
class VaultIT extends InContainer {
    private static final byte[] TEXT = "only here".getBytes(StandardCharsets.UTF_8);

    @Inject
    Vault vault;

    @Inject
    Documents documents;

    @Inject
    Onboarding onboarding;

    @Inject
    Shops shops;

    @Inject
    Applicants applicants;

    @Resource
    ManagedExecutorService threads;

    private Rows rows;
    private Caller owner;

    @BeforeEach
    void open() {
        rows = new Rows();
        owner = Caller.system(shops.open("US").owner().tenant(), "test");
    }

    private Place place(Caller caller, String row) {
        return new Place(caller.tenant(), DataClass.DOCUMENT, "document", "content", row);
    }

    private String kept(String content) {
        return documents
                .keep(owner, "note.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8))
                .id();
    }

    private String text(String document) {
        return new String(documents.open(owner, document).bytes(), StandardCharsets.UTF_8);
    }

    private String sealedBy(String document) {
        return rows.all("SELECT sealed_by FROM document WHERE id = ?", document).getFirst();
    }

    private String keyState(String id) {
        return rows.all("SELECT state FROM data_key WHERE id = ?", id).getFirst();
    }

    private String rotationAskedFor() throws Exception {
        String id = Ids.next("rot");
        rows.change(
                "INSERT INTO key_rotation (id, requested_by, requested_at) VALUES (?, 'test', UTC_TIMESTAMP(6))", id);
        return id;
    }

    private boolean finished(String rotation) {
        return rows.count("SELECT COUNT(*) FROM key_rotation WHERE id = ? AND finished_at IS NOT NULL", rotation) == 1;
    }

    @Test
    void a_value_opens_at_its_place_only() throws Exception {
        String id = Ids.next("doc");
        byte[] sealed = inTransaction(() -> vault.seal(place(owner, id), TEXT));
        assertEquals("only here", new String(vault.open(place(owner, id), sealed), StandardCharsets.UTF_8));
        Caller other = shops.open("CN").owner();
        assertThrows(Exception.class, () -> vault.open(place(other, id), sealed));
        assertThrows(Exception.class, () -> vault.open(place(owner, Ids.next("doc")), sealed));
    }

    @Test
    void nothing_is_sealed_outside_a_transaction_or_for_a_column_that_no_rotation_knows() {
        assertThrows(Exception.class, () -> vault.seal(place(owner, "doc_1"), TEXT));
        Place unknown = new Place(owner.tenant(), DataClass.DOCUMENT, "store", "name", "sto_1");
        assertThrows(Exception.class, () -> inTransaction(() -> vault.seal(unknown, TEXT)));
    }

    @Test
    void a_key_outlives_the_transaction_that_made_it_and_was_rolled_back() throws Exception {
        String id = Ids.next("doc");
        byte[][] sealed = new byte[1][];
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(() -> {
                    sealed[0] = vault.seal(place(owner, id), TEXT);
                    throw new IllegalStateException("rolled back");
                }));
        String key = new String(Arrays.copyOfRange(sealed[0], 1, 31), StandardCharsets.US_ASCII);
        assertEquals("ACTIVE", keyState(key));
        assertEquals("only here", new String(vault.open(place(owner, id), sealed[0]), StandardCharsets.UTF_8));
    }

    @Test
    void blind_indexes_differ_by_tenant_and_class_and_else_agree() {
        String number = "F7700001";
        String index = vault.blindIndex(owner.tenant(), DataClass.IDENTITY, number);
        assertEquals(index, vault.blindIndex(owner.tenant(), DataClass.IDENTITY, number));
        assertNotEquals(index, vault.blindIndex(owner.tenant(), DataClass.ACCOUNT, number));
        assertNotEquals(index, vault.blindIndex(shops.open("US").owner().tenant(), DataClass.IDENTITY, number));
    }

    @Test
    void every_column_that_the_database_reads_a_key_from_is_known_to_the_rotation() {
        List<String> tables = rows.all("SELECT DISTINCT table_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND column_name = 'sealed_by' ORDER BY table_name");
        assertEquals(
                Arrays.stream(SealedColumn.values())
                        .map(SealedColumn::table)
                        .sorted()
                        .toList(),
                tables);
    }

    @Test
    void data_keys_are_never_deleted() {
        kept("x");
        assertThrows(
                Exception.class,
                () -> rows.change(
                        "DELETE FROM data_key WHERE tenant_id = ?",
                        owner.tenant().value()));
    }

    @Test
    void a_rotation_loses_nothing_while_people_read_and_write() throws Exception {
        Applicant applicant = applicants.ready(rows);
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            before.add(kept("before " + i));
        }
        String old = sealedBy(before.getFirst());
        AtomicBoolean over = new AtomicBoolean();
        Future<List<String>> writing = threads.submit(() -> {
            List<String> written = new ArrayList<>();
            while (!over.get() && written.size() < 400) {
                written.add(kept("meanwhile " + written.size()));
                assertEquals("before 7", text(before.get(7)));
                onboarding.save(
                        applicant.caller(),
                        new FactSection.Account("Okafor Coffee LLC", "110000000", "1234" + (1000 + written.size())));
            }
            return written;
        });
        String rotation = rotationAskedFor();
        Eventually.until("the rotation ends", () -> finished(rotation));
        over.set(true);
        List<String> meanwhile = writing.get();
        for (int i = 0; i < before.size(); i++) {
            assertEquals("before " + i, text(before.get(i)));
            assertNotEquals(old, sealedBy(before.get(i)));
        }
        for (int i = 0; i < meanwhile.size(); i++) {
            assertEquals("meanwhile " + i, text(meanwhile.get(i)));
        }
        assertEquals("RETIRED", keyState(old));
        assertEquals(0, rows.count("SELECT COUNT(*) FROM document WHERE sealed_by = ?", old));
        String fresh = kept("after");
        assertEquals("ACTIVE", keyState(sealedBy(fresh)));
        String last =
                onboarding.application(applicant.caller()).facts().account().accountLastFour();
        assertEquals(String.valueOf(1000 + meanwhile.size()), last);
    }

    @Test
    void a_rotation_that_met_an_unreadable_value_stays_open_and_ends_once_it_is_mended() throws Exception {
        String good = kept("good");
        String bad = kept("bad");
        String old = sealedBy(bad);
        flipLastByte(bad);
        String rotation = rotationAskedFor();
        Eventually.until(
                "it is reported", () -> rows.count("SELECT unreadable FROM key_rotation WHERE id = ?", rotation) == 1);
        assertEquals("OLD", keyState(old));
        assertNotEquals(old, sealedBy(good));
        assertEquals("good", text(good));
        flipLastByte(bad);
        Eventually.until("the rotation ends", () -> finished(rotation));
        assertEquals("bad", text(bad));
        assertEquals("RETIRED", keyState(old));
    }

    private void flipLastByte(String document) throws Exception {
        rows.change(
                "UPDATE document SET content = CONCAT(LEFT(content, LENGTH(content) - 1),"
                        + " CHAR(ASCII(RIGHT(content, 1)) ^ 1)) WHERE id = ?",
                document);
    }

    @Test
    void what_was_done_to_keys_is_in_the_trail() throws Exception {
        String old = sealedBy(kept("x"));
        String rotation = rotationAskedFor();
        Eventually.until("the rotation ends", () -> finished(rotation));
        Eventually.until(
                "the trail tells of it",
                () -> rows.count(
                                "SELECT COUNT(*) FROM audit_record WHERE subject = ? AND action = 'data-key.retired'",
                                old)
                        == 1);
        Eventually.until(
                "and of its end",
                () -> rows.count(
                                "SELECT COUNT(*) FROM audit_record WHERE subject = ? AND action ="
                                        + " 'key-rotation.finished'",
                                rotation)
                        == 1);
        assertTrue(rows.all("SELECT details FROM audit_record WHERE action LIKE 'data-key.%'").stream()
                .noneMatch(details -> details.contains("wrapped\"")));
    }
}
