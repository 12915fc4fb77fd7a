package countinghouse.workflow.delegates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.tenancy.CountryPack.Category;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Rating.Level;
import countinghouse.underwriting.Rating.Rule;
import countinghouse.underwriting.Resemblance;
import countinghouse.underwriting.RiskInputs;
import countinghouse.workflow.control.Engines;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class ApplicationRiskDecisionTest {
    private static final RiskInputs SPOTLESS = new RiskInputs(
            "US",
            "COMPANY",
            "5947",
            Category.ALLOWED,
            4_999_999,
            CheckState.PASSED,
            CheckState.PASSED,
            null,
            null,
            Resemblance.NONE);
    private static final RiskTable TABLE = new RiskTable();

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        engine = Engines.withoutDelegates();
        TABLE.decisions = Engines.decisions(engine);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    record Example(RiskInputs inputs, Rule rule) {}

    @Test
    void nothing_held_against_an_ordinary_shop() {
        Rating rating = TABLE.rate(SPOTLESS);

        assertEquals(new Rating(0, Level.LOW, "1", List.of()), rating);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rule_counts_alone(Example example) {
        Rating rating = TABLE.rate(example.inputs());

        assertEquals(List.of(example.rule()), rating.rules());
        assertEquals(example.rule().points(), rating.score());
    }

    @Test
    void every_rule_of_the_table_has_its_example_and_is_named_by_its_output() throws Exception {
        Set<String> shown = new HashSet<>();
        examples().forEach(example -> shown.add(example.rule().id()));
        Set<String> table = new HashSet<>();
        for (Element rule : Engines.elements("ApplicationRisk.dmn", "rule")) {
            assertTrue(table.add(rule.getAttribute("id")), "twice: " + rule.getAttribute("id"));
            String output = rule.getElementsByTagName("outputEntry")
                    .item(0)
                    .getTextContent()
                    .strip();
            assertEquals('"' + rule.getAttribute("id") + '"', output);
        }

        assertEquals(table, shown);
    }

    @Test
    void points_add_up_to_a_level_with_exact_borders() {
        assertEquals(Level.LOW, level(with("SOLE_TRADER", "5947", 0, CheckState.REVIEW, CheckState.PASSED), 29));
        assertEquals(Level.MEDIUM, level(with("COMPANY", "5912", 0, CheckState.PASSED, CheckState.REVIEW), 30));
        assertEquals(Level.MEDIUM, level(with("SOLE_TRADER", "4722", 0, CheckState.PASSED, CheckState.FAILED), 59));
        assertEquals(Level.HIGH, level(with("COMPANY", "5947", 25_000_000, CheckState.PASSED, CheckState.FAILED), 60));
    }

    @Test
    void volume_counts_from_the_border_on() {
        assertEquals(0, TABLE.rate(volume("US", 4_999_999)).score());
        assertEquals(10, TABLE.rate(volume("US", 5_000_000)).score());
        assertEquals(10, TABLE.rate(volume("US", 24_999_999)).score());
        assertEquals(20, TABLE.rate(volume("US", 25_000_000)).score());
        assertEquals(0, TABLE.rate(volume("CN", 29_999_999)).score());
        assertEquals(10, TABLE.rate(volume("CN", 30_000_000)).score());
        assertEquals(10, TABLE.rate(volume("CN", 149_999_999)).score());
        assertEquals(20, TABLE.rate(volume("CN", 150_000_000)).score());
    }

    @Test
    void what_others_have_done_makes_nobody_a_high_risk() {
        Rating rating = TABLE.rate(like(new Resemblance(9, 9, 9, 9, 9, 99, 99)));

        assertEquals(45, rating.score());
        assertEquals(Level.MEDIUM, rating.level());
    }

    @Test
    void who_passed_by_card_or_by_face_has_no_points_for_it() {
        assertEquals(0, TABLE.rate(face(CheckState.PASSED)).score());
        assertEquals(0, TABLE.rate(card(CheckState.PASSED)).score());
    }

    @Test
    void table_that_cannot_be_evaluated_rates_nobody() {
        RiskTable broken = new RiskTable();
        broken.decisions = Engines.failingDecisions();

        assertThrows(IllegalStateException.class, () -> broken.rate(SPOTLESS));
    }

    static Stream<Example> examples() {
        return Stream.of(
                example("IDN-01", 60, with("COMPANY", "5947", 0, CheckState.FAILED, CheckState.PASSED)),
                example("IDN-02", 25, with("COMPANY", "5947", 0, CheckState.REVIEW, CheckState.PASSED)),
                example("IDN-03", 25, with("COMPANY", "5947", 0, CheckState.REQUESTED, CheckState.PASSED)),
                example("IDN-03", 25, with("COMPANY", "5947", 0, CheckState.ERROR, CheckState.PASSED)),
                example("BNK-01", 40, with("COMPANY", "5947", 0, CheckState.PASSED, CheckState.FAILED)),
                example("BNK-02", 20, with("COMPANY", "5947", 0, CheckState.PASSED, CheckState.REVIEW)),
                example("BNK-03", 20, with("COMPANY", "5947", 0, CheckState.PASSED, CheckState.REQUESTED)),
                example("BNK-03", 20, with("COMPANY", "5947", 0, CheckState.PASSED, CheckState.ERROR)),
                example("FAC-01", 50, face(CheckState.FAILED)),
                example("FAC-02", 20, face(CheckState.REVIEW)),
                example("FAC-03", 20, face(CheckState.REQUESTED)),
                example("FAC-03", 20, face(CheckState.ERROR)),
                example("CRD-01", 30, card(CheckState.FAILED)),
                example("CRD-02", 15, card(CheckState.REVIEW)),
                example("CRD-03", 15, card(CheckState.REQUESTED)),
                example("CRD-03", 15, card(CheckState.ERROR)),
                example("BIZ-01", 8, passed("INDIVIDUAL", "5947")),
                example("BIZ-02", 4, passed("SOLE_TRADER", "5947")),
                example("VOL-01", 10, volume("US", 6_200_000)),
                example("VOL-02", 20, volume("US", 30_000_000)),
                example("VOL-03", 10, volume("CN", 40_000_000)),
                example("VOL-04", 20, volume("CN", 200_000_000)),
                example("CTY-01", 60, volume("DE", 200_000_000)),
                example("MCC-01", 45, passed("COMPANY", "7995")),
                example("MCC-02", 35, passed("COMPANY", "6051")),
                example("MCC-03", 25, passed("COMPANY", "5966")),
                example("MCC-04", 15, passed("COMPANY", "4722")),
                example("MCC-05", 10, passed("COMPANY", "5912")),
                example("MCC-06", 10, passed("COMPANY", "5816")),
                example("MCC-07", 10, passed("COMPANY", "5944")),
                example("CAT-01", 60, category(Category.PROHIBITED)),
                example("CAT-02", 20, category(Category.RESTRICTED)),
                example("LKA-01", 25, like(new Resemblance(1, 1, 1, 2, 2, 4, 14))),
                example("LKA-02", 15, like(new Resemblance(0, 1, 1, 0, 1, 0, 0))),
                example("LKA-03", 8, like(new Resemblance(0, 0, 0, 1, 1, 0, 0))),
                example("LKA-04", 5, like(new Resemblance(0, 0, 1, 0, 0, 0, 0))),
                example("VEL-01", 10, like(new Resemblance(0, 0, 0, 0, 0, 5, 14))),
                example("VEL-02", 10, like(new Resemblance(0, 0, 0, 0, 0, 4, 15))));
    }

    private static Level level(RiskInputs inputs, int score) {
        Rating rating = TABLE.rate(inputs);
        assertEquals(score, rating.score(), () -> rating.rules().toString());
        return rating.level();
    }

    private static Example example(String rule, int points, RiskInputs inputs) {
        return new Example(inputs, new Rule(rule, points));
    }

    private static RiskInputs passed(String kind, String mcc) {
        return with(kind, mcc, 0, CheckState.PASSED, CheckState.PASSED);
    }

    private static RiskInputs category(Category category) {
        return new RiskInputs(
                "US",
                "COMPANY",
                "5947",
                category,
                0,
                CheckState.PASSED,
                CheckState.PASSED,
                null,
                null,
                Resemblance.NONE);
    }

    private static RiskInputs like(Resemblance others) {
        return new RiskInputs(
                "US", "COMPANY", "5947", Category.ALLOWED, 0, CheckState.PASSED, CheckState.PASSED, null, null, others);
    }

    private static RiskInputs volume(String country, long minor) {
        return new RiskInputs(
                country,
                "COMPANY",
                "5947",
                Category.ALLOWED,
                minor,
                CheckState.PASSED,
                CheckState.PASSED,
                null,
                null,
                Resemblance.NONE);
    }

    private static RiskInputs with(String kind, String mcc, long volume, CheckState identity, CheckState account) {
        return new RiskInputs(
                "US", kind, mcc, Category.ALLOWED, volume, identity, account, null, null, Resemblance.NONE);
    }

    private static RiskInputs face(CheckState face) {
        return new RiskInputs(
                "US",
                "COMPANY",
                "5947",
                Category.ALLOWED,
                0,
                CheckState.PASSED,
                CheckState.PASSED,
                null,
                face,
                Resemblance.NONE);
    }

    private static RiskInputs card(CheckState card) {
        return new RiskInputs(
                "US",
                "COMPANY",
                "5947",
                Category.ALLOWED,
                0,
                CheckState.PASSED,
                CheckState.PASSED,
                card,
                null,
                Resemblance.NONE);
    }
}
