package countinghouse.workflow.delegates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.devices.Devices.TerminalModel;
import countinghouse.devices.ModelSheet;
import countinghouse.devices.TerminalFeatures.Network;
import countinghouse.devices.TerminalFeatures.Payment;
import countinghouse.devices.TerminalFeatures.Place;
import countinghouse.onboarding.TerminalAdvice;
import countinghouse.onboarding.TerminalAdvice.Pick;
import countinghouse.onboarding.TerminalNeeds;
import countinghouse.onboarding.TerminalNeeds.Extra;
import countinghouse.platform.Json;
import countinghouse.workflow.control.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The tables with the catalogue that comes with the product. */
class TerminalAdviceDecisionTest {
    private static final Path CATALOGUE = Path.of("../ejb/src/main/resources/countinghouse/devices/models");
    private static final Path WORDS = Path.of("../web/src/main/resources/countinghouse/web");
    private static final TerminalTables TABLES = new TerminalTables();
    private static final List<Payment> CARDS = List.of(Payment.CHIP, Payment.TAP);

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        engine = Engines.withoutDelegates();
        TABLES.decisions = Engines.decisions(engine);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void market_stall_without_wifi_gets_what_is_carried_and_works_over_the_mobile_network() throws Exception {
        TerminalAdvice advice = advise("US", needs(List.of(Place.MOBILE), CARDS, List.of(), List.of(Network.MOBILE)));

        Pick first = advice.picks().getFirst();
        assertEquals("POCKET", first.modelCode());
        assertTrue(first.fits().containsAll(List.of("TFT-10", "TFT-03")), first.toString());
        assertTrue(advice.complete());
        assertEquals("PORTABLE", advice.picks().get(1).modelCode());
        assertEquals(List.of("TFT-22"), advice.picks().get(1).notes(), "a printer nobody asked for");
        assertEquals("1", advice.tableVersion());
    }

    @Test
    void jeweller_with_counter_and_members_gets_the_till() throws Exception {
        TerminalAdvice advice = advise("US", TABLES.usual("US", "5944"));

        assertEquals("TILL", advice.picks().getFirst().modelCode());
        assertTrue(advice.picks().getFirst().fits().containsAll(List.of("TFT-14", "TFT-30", "TFT-20")));
        assertTrue(advice.complete());
        assertTrue(lacksOf(advice, "COUNTER").contains("TFT-31"), "the next one says that members see nothing");
    }

    @Test
    void tea_shop_with_qr_codes_gets_the_scan_box() throws Exception {
        TerminalAdvice advice = advise("CN", TABLES.usual("CN", "5814"));

        assertEquals("SCANBOX", advice.picks().getFirst().modelCode());
        assertTrue(advice.picks().getFirst().fits().containsAll(List.of("TFT-40", "TFT-30")));
        assertTrue(advice.complete());
    }

    @Test
    void restaurant_gets_what_goes_to_the_table_and_prints_there() throws Exception {
        TerminalAdvice advice = advise("CN", TABLES.usual("CN", "5812"));

        Pick first = advice.picks().getFirst();
        assertEquals("PORTABLE", first.modelCode());
        assertTrue(first.fits().containsAll(List.of("TFT-12", "TFT-20", "TFT-04")));
        assertEquals(List.of("TFT-41"), first.notes(), "customers' codes are read with the camera");
        assertEquals(List.of("TFT-21"), lacksOf(advice, "POCKET"));
    }

    @Test
    void where_nothing_can_do_all_that_is_said_of_every_one() throws Exception {
        TerminalNeeds needs =
                needs(List.of(Place.TABLE, Place.UNATTENDED), CARDS, List.of(Extra.MEMBERS), List.of(Network.CABLE));
        TerminalAdvice advice = advise("US", needs);

        assertFalse(advice.complete());
        assertEquals(3, advice.picks().size());
        for (Pick pick : advice.picks()) {
            assertFalse(pick.lacks().isEmpty(), pick.modelCode());
        }
    }

    @Test
    void one_that_can_do_all_stands_before_every_one_that_cannot_and_lacks_are_said() throws Exception {
        Random random = new Random(20261126);
        for (int round = 0; round < 400; round++) {
            TerminalNeeds needs = needs(
                    some(random, Place.values()),
                    some(random, Payment.values()),
                    some(random, Extra.values()),
                    some(random, Network.values()));
            List<TerminalModel> models = models("US");
            TerminalAdvice advice = TABLES.advise(needs, models);
            boolean complete = true;
            for (Pick pick : advice.picks()) {
                assertTrue(complete || !pick.lacks().isEmpty(), needs + " " + advice);
                complete = pick.lacks().isEmpty();
                TerminalModel model = models.stream()
                        .filter(m -> m.code().equals(pick.modelCode()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(missing(needs, model), pick.lacks().size(), needs + " " + pick);
            }
            Collections.shuffle(models, random);
            assertEquals(advice, TABLES.advise(needs, models), "the order of the catalogue counts for nothing");
        }
    }

    @Test
    void of_two_that_are_as_good_the_cheaper_one_comes_first_and_the_other_says_so() throws Exception {
        List<TerminalModel> models = models("US");
        TerminalModel pocket = models.getFirst();
        models.add(new TerminalModel(
                "APRON", "USD", pocket.price() + 100, 0, pocket.name(), pocket.text(), "POCKET", pocket.features()));
        TerminalAdvice advice =
                TABLES.advise(needs(List.of(Place.MOBILE), CARDS, List.of(), List.of(Network.MOBILE)), models);

        assertEquals(
                List.of("POCKET", "APRON"),
                advice.picks().stream().limit(2).map(Pick::modelCode).toList());
        assertFalse(advice.picks().getFirst().tied());
        assertTrue(advice.picks().get(1).tied());
    }

    @Test
    void one_for_each_till() throws Exception {
        TerminalNeeds four = new TerminalNeeds(List.of(Place.COUNTER), 4, CARDS, List.of(), List.of(Network.WIFI));
        assertEquals(4, advise("US", four).quantity());
    }

    @Test
    void every_trade_of_every_country_has_usual_needs_that_something_meets() throws Exception {
        for (String country : List.of("US", "CN", "XX")) {
            for (String mcc : List.of("5812", "5814", "5944", "5411", "4121", "7994", "8021", "")) {
                TerminalNeeds usual = TABLES.usual(country, mcc);
                assertEquals(1, usual.tills());
                if (!country.equals("XX")) {
                    assertTrue(advise(country, usual).complete(), country + " " + mcc);
                }
            }
        }
    }

    @Test
    void every_rule_is_named_by_its_output_and_has_words_in_both_languages() throws Exception {
        Set<String> ids = new HashSet<>();
        for (Element rule : Engines.elements("TerminalFit.dmn", "rule")) {
            String id = rule.getAttribute("id");
            assertTrue(ids.add(id), "twice: " + id);
            String output = rule.getElementsByTagName("outputEntry").item(0).getTextContent();
            assertEquals("\"" + id + "\"", output.strip());
            for (String bundle : List.of("messages.properties", "messages_zh_CN.properties")) {
                Properties words = new Properties();
                try (var in = Files.newBufferedReader(WORDS.resolve(bundle))) {
                    words.load(in);
                }
                assertTrue(words.containsKey("fit." + id), bundle + " has no words for " + id);
            }
        }
    }

    @Test
    void table_that_fails_recommends_nothing() {
        var failing = new TerminalTables();
        failing.decisions = Engines.failingDecisions();
        assertThrows(IllegalStateException.class, () -> failing.usual("US", "5812"));
        assertThrows(IllegalStateException.class, () -> failing.advise(TABLES.usual("US", "5812"), models("US")));
    }

    /** Counted another way: what is asked for and is not among what the model has. */
    private static int missing(TerminalNeeds needs, TerminalModel model) {
        var features = model.features();
        List<Boolean> missing = new ArrayList<>();
        needs.places().forEach(place -> missing.add(!features.places().contains(place)));
        needs.payments().forEach(payment -> missing.add(!features.payments().contains(payment)));
        missing.add(needs.extras().contains(Extra.PRINTER) && !features.printer());
        missing.add(needs.extras().contains(Extra.MEMBERS) && !features.members());
        missing.add(needs.extras().contains(Extra.SCANNER)
                && features.scanner().name().equals("NONE"));
        missing.add(!needs.networks().isEmpty() && Collections.disjoint(needs.networks(), features.networks()));
        return Collections.frequency(missing, true);
    }

    private static TerminalAdvice advise(String country, TerminalNeeds needs) throws IOException {
        return TABLES.advise(needs, models(country));
    }

    private static List<String> lacksOf(TerminalAdvice advice, String model) {
        return advice.picks().stream()
                .filter(pick -> pick.modelCode().equals(model))
                .findFirst()
                .orElseThrow()
                .lacks();
    }

    private static TerminalNeeds needs(
            List<Place> places, List<Payment> payments, List<Extra> extras, List<Network> networks) {
        return new TerminalNeeds(places, 1, payments, extras, networks);
    }

    private static <T> List<T> some(Random random, T[] all) {
        return Stream.of(all).filter(_ -> random.nextBoolean()).toList();
    }

    private static List<TerminalModel> models(String country) throws IOException {
        List<TerminalModel> models = new ArrayList<>();
        for (String code : ModelSheet.DRAWINGS) {
            ModelSheet sheet = Json.readStrictly(Files.readString(CATALOGUE.resolve(code + ".json")), ModelSheet.class);
            models.add(new TerminalModel(
                    code,
                    "USD",
                    sheet.price(country).orElseThrow(),
                    0,
                    sheet.name(),
                    sheet.text(),
                    sheet.drawing(),
                    sheet.features()));
        }
        return models;
    }
}
