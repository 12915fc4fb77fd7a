package countinghouse.launcher;

import countinghouse.launcher.ScreeningCases.Pair;
import countinghouse.launcher.ScreeningCases.Row;
import countinghouse.underwriting.screening.BirthDate;
import countinghouse.underwriting.screening.EntityKind;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.ListedName;
import countinghouse.underwriting.screening.NameQuality;
import countinghouse.underwriting.screening.ScreeningIndex;
import countinghouse.underwriting.screening.ScreeningMatch;
import countinghouse.underwriting.screening.ScreeningMatch.Level;
import countinghouse.underwriting.screening.ScreeningSubject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Asks an index the labelled cases and counts. One threshold, the product's, for everything. */
final class ScreeningTrial {
    private final ScreeningCases cases;
    private final ScreeningIndex index;

    ScreeningTrial(ScreeningCases cases, ScreeningIndex index) {
        this.cases = cases;
        this.index = index;
    }

    double ofacAliases() throws IOException {
        return found(cases.rows("ofac_alias_queries.csv"), "OFAC-SDN", "expected_ent_num");
    }

    /** Aliases that the UN calls of low quality are not counted. */
    double unAliases() throws IOException {
        return found(
                cases.rows("un_alias_queries.csv").stream()
                        .filter(row -> !row.get("alias_quality").equals("Low"))
                        .toList(),
                "UN",
                "expected_dataid");
    }

    double perturbed() throws IOException {
        return found(cases.rows("un_perturbed_queries.csv"), "UN", "expected_un_dataid");
    }

    private double found(List<Row> rows, String list, String id) {
        long right = rows.stream()
                .filter(row ->
                        index
                                .screen(ScreeningSubject.named(ScreeningCases.kind(type(row)), row.get("query_name")))
                                .stream()
                                .anyMatch(match -> match.entity().key().equals(list + "/" + row.get(id))))
                .count();
        return right / (double) rows.size();
    }

    private static String type(Row row) {
        return row.get("type").isEmpty() ? "individual" : row.get("type");
    }

    /**
     * People who are on no list and yet get a match, as a share.
     *
     * @param withBirth whether the date of birth is told as well
     * @param step 1 asks every row, 3 every third
     */
    double falsePositives(String file, boolean withBirth, int step) throws IOException {
        List<Row> rows = cases.rows(file);
        int asked = 0;
        int hits = 0;
        for (int i = 0; i < rows.size(); i += step) {
            Row row = rows.get(i);
            BirthDate birth = withBirth ? BirthDate.day(LocalDate.parse(row.get("date_of_birth"))) : null;
            var subject = new ScreeningSubject(EntityKind.PERSON, List.of(row.get("full_name")), birth, List.of());
            hits += index.screen(subject).isEmpty() ? 0 : 1;
            asked++;
        }
        return hits / (double) asked;
    }

    /** How often the engine and the labels agree. */
    record Agreement(int right, int wrong, int missed, int sureAndWrong) {
        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }

        double f1() {
            return 2.0 * right / (2 * right + wrong + missed);
        }
    }

    Agreement pairs(List<Pair> pairs) {
        int[] counts = new int[3];
        int sure = 0;
        for (Pair pair : pairs) {
            boolean match = compare(pair).level() != Level.NONE;
            if (match && pair.same()) {
                counts[0]++;
            } else if (match != pair.same()) {
                counts[match ? 1 : 2]++;
                sure += pair.sure() ? 1 : 0;
            }
        }
        return new Agreement(counts[0], counts[1], counts[2], sure);
    }

    private ScreeningMatch compare(Pair pair) {
        var listed = new ListedEntity(
                "pair",
                "1",
                pair.kind(),
                List.of(new ListedName(pair.other(), NameQuality.STRONG)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
        return index.compare(ScreeningSubject.named(pair.kind(), pair.one()), listed);
    }
}
