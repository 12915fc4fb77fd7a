package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an administrator of the database does to a sealed row, {@code ./ops check} names the row and what was done. */
class TamperingIT {
    private static final String MINE = " WHERE tenant_id = '" + TamperedTrail.TENANT + "' AND ";

    private interface Deed {
        void on(TamperedTrail trail) throws Exception;
    }

    private static void finds(SealedKind kind, Deed deed, String... expected) throws Exception {
        try (TamperedTrail trail = new TamperedTrail(kind)) {
            deed.on(trail);
            List<String> lines = List.of(expected).stream()
                    .map(line ->
                            line.replaceAll("row=#(\\d)", "row=" + trail.id(0).replace("0", "") + "$1"))
                    .toList();
            assertEquals(lines, trail.findings(true));
        }
    }

    private static void change(TamperedTrail trail, int number, String column, String value) throws Exception {
        trail.run(
                "UPDATE " + trail.rows() + " SET " + column + " = " + value + MINE + "id = '" + trail.id(number) + "'");
    }

    private static void delete(TamperedTrail trail, int from, int to, boolean seals) throws Exception {
        for (int number = from; number <= to; number++) {
            trail.run("DELETE FROM " + trail.rows() + MINE + "id = '" + trail.id(number) + "'");
            if (seals) {
                trail.run("DELETE FROM " + trail.seals() + MINE + "number = " + number);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_untouched_chain_gives_nothing(SealedKind kind) throws Exception {
        finds(kind, trail -> {});
    }

    @ParameterizedTest
    @EnumSource
    void a_deleted_row(SealedKind kind) throws Exception {
        finds(kind, trail -> delete(trail, 3, 3, false), "number=3  row=#3  deleted");
    }

    @ParameterizedTest
    @EnumSource
    void rows_deleted_with_their_seals(SealedKind kind) throws Exception {
        finds(
                kind,
                trail -> delete(trail, 3, 4, true),
                "number=3  row=#3  deleted, with its seal",
                "number=4  row=#4  deleted, with its seal");
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_cut_off_with_seals_and_head(SealedKind kind) throws Exception {
        Deed cut = trail -> {
            delete(trail, 5, 6, true);
            trail.head(4);
        };
        finds(kind, cut, "number=5  row=#5  cut off", "number=6  row=#6  cut off");
        try (TamperedTrail trail = new TamperedTrail(kind)) {
            cut.on(trail);
            assertEquals(
                    List.of("number=5 to 6  row=?  cut off: numbers 5 to 6 are missing"),
                    trail.findings(false),
                    "rows that are no longer known outside are named by their numbers");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_cut_off_and_grown_again(SealedKind kind) throws Exception {
        finds(
                kind,
                trail -> {
                    delete(trail, 5, 6, true);
                    trail.insert(trail.id(7), "2026-11-25 10:00:07.000000");
                    trail.insert(trail.id(8), "2026-11-25 10:00:08.000000");
                    trail.seal();
                },
                "number=5  row=#5  cut off: another row has its number now",
                "number=6  row=#6  cut off: another row has its number now");
    }

    @ParameterizedTest
    @EnumSource
    void two_rows_with_their_contents_swapped(SealedKind kind) throws Exception {
        String subject = kind == SealedKind.AUDIT ? "subject" : "reference";
        finds(
                kind,
                trail -> {
                    change(trail, 2, subject, "'" + trail.id(5) + "'");
                    change(trail, 5, subject, "'" + trail.id(2) + "'");
                },
                "number=2  row=#2  changed after it was sealed",
                "number=5  row=#5  changed after it was sealed");
    }

    @ParameterizedTest
    @EnumSource
    void two_rows_with_their_ids_swapped(SealedKind kind) throws Exception {
        finds(
                kind,
                trail -> {
                    change(trail, 2, "id", "'x'");
                    change(trail, 5, "id", "'" + trail.id(2) + "'");
                    trail.run("UPDATE " + trail.rows() + " SET id = '" + trail.id(5) + "'" + MINE + "id = 'x'");
                },
                "number=2  row=#2  changed after it was sealed",
                "number=5  row=#5  changed after it was sealed");
    }

    @ParameterizedTest
    @EnumSource
    void a_backdated_row(SealedKind kind) throws Exception {
        finds(
                kind,
                trail -> change(trail, 4, trail.at(), "'2026-11-24 10:00:04'"),
                "number=4  row=#4  changed after it was sealed");
    }

    @ParameterizedTest
    @EnumSource
    void changed_words(SealedKind kind) throws Exception {
        boolean audit = kind == SealedKind.AUDIT;
        finds(
                kind,
                trail -> {
                    change(trail, 1, audit ? "actor" : "event", "'other'");
                    change(trail, 6, audit ? "details" : "unit", "'other'");
                },
                "number=1  row=#1  changed after it was sealed",
                "number=6  row=#6  changed after it was sealed");
    }

    @ParameterizedTest
    @EnumSource(names = "JOURNAL")
    void a_changed_posting(SealedKind kind) throws Exception {
        finds(
                kind,
                trail -> trail.run("UPDATE posting SET amount_minor = amount_minor * 2" + MINE + "entry_id = '"
                        + trail.id(3) + "'"),
                "number=3  row=#3  changed after it was sealed");
    }

    @ParameterizedTest
    @EnumSource
    void a_row_put_in_behind_the_sealer_s_back(SealedKind kind) throws Exception {
        finds(
                kind,
                trail -> trail.insert(trail.id(9), "2026-11-24 10:00:00.000000"),
                "number=none  row=#9  never sealed: written behind the sealer's back, or the sealer stands still");
    }

    @ParameterizedTest
    @EnumSource
    void a_row_put_in_with_an_old_time_and_sealed_at_the_end(SealedKind kind) throws Exception {
        finds(
                kind,
                trail -> {
                    trail.insert(trail.id(7), "2026-11-25 10:00:07.000000");
                    trail.seal();
                    change(trail, 7, trail.at(), "'2026-11-24 10:00:07'");
                    trail.sealAgain(7);
                },
                "number=7  row=#7  written behind the sealer's back: it says it is older than the row before it");
    }

    @ParameterizedTest
    @EnumSource
    void a_chain_made_anew_after_a_change(SealedKind kind) throws Exception {
        Deed anew = trail -> {
            change(trail, 3, kind == SealedKind.AUDIT ? "actor" : "event", "'other'");
            trail.seal();
        };
        finds(
                kind,
                anew,
                "number=3  row=#3  changed, and the chain made anew from here on: the seal is not the one written"
                        + " outside");
        try (TamperedTrail trail = new TamperedTrail(kind)) {
            anew.on(trail);
            assertEquals(
                    List.of("number=1 to 6  row=?  the chain was made anew: its head is not the one written outside"),
                    trail.findings(false),
                    "where the rows are no longer known outside, the head still tells");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_head_set_back(SealedKind kind) throws Exception {
        finds(kind, trail -> trail.head(4), "number=6  row=?  the head inside was set back to 4");
    }
}
