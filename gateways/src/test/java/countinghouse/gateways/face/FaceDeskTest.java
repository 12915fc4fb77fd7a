package countinghouse.gateways.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.gateways.OutsideWorld;
import countinghouse.gateways.Pictures;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.control.Party;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.FaceFrame;
import countinghouse.underwriting.gateway.FacePose;
import countinghouse.underwriting.gateway.FaceQuery;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceDeskTest {
    private static final byte[] PORTRAIT = Pictures.jpeg(50, 180);
    private static final List<FaceFrame> ALIVE = List.of(
            new FaceFrame(FacePose.LOOK_STRAIGHT, Pictures.jpeg(50, 190)),
            new FaceFrame(FacePose.TURN_LEFT, Pictures.jpeg(20, 190)),
            new FaceFrame(FacePose.NOD, Pictures.jpeg(80, 190)));

    @TempDir
    Path folder;

    private OutsideWorld outside;
    private FaceDesk desk;

    @BeforeEach
    void start() throws IOException {
        outside = new OutsideWorld(folder, new ApiKeys(Map.of(Party.FACE, "right")), Clock.systemUTC());
        desk = desk("right");
    }

    @AfterEach
    void stop() {
        desk.close();
        outside.close();
    }

    private FaceDesk desk(String key) {
        return new FaceDesk(outside.client("/face", key));
    }

    private static FaceQuery question(String reference, String document, List<FaceFrame> frames) {
        return new FaceQuery(reference, document, "Somebody", PORTRAIT, frames);
    }

    @ParameterizedTest
    @CsvSource({
        "F7700001, PASS, LIVE, MATCH",
        "f77-00001, PASS, LIVE, MATCH",
        "110000198603120020, PASS, LIVE, MATCH",
        "F7700005, UNCLEAR, LIVE, CLOSE",
        "F7700006, FAIL, LIVE, DIFFERENT",
        "F7700007, FAIL, SPOOF, MATCH",
        "440000198709210039, FAIL, LIVE, DIFFERENT",
        "Z0000000, UNCLEAR, LIVE, CLOSE",
    })
    void the_list_says_what_is_found(String document, String outcome, String liveness, String face) throws Exception {
        CheckAnswer answer = desk.compare(question("r", document, ALIVE));
        assertEquals(outcome, answer.outcome().name());
        assertEquals(liveness, answer.evidence().get("liveness"));
        assertEquals(face, answer.evidence().get("face"));
    }

    @Test
    void pictures_that_never_change_are_a_spoof_whoever_it_is() throws Exception {
        List<FaceFrame> still = List.of(
                new FaceFrame(FacePose.LOOK_STRAIGHT, Pictures.jpeg(50, 190)),
                new FaceFrame(FacePose.TURN_LEFT, Pictures.jpeg(50, 190)));
        CheckAnswer answer = desk.compare(question("r", "F7700001", still));
        assertEquals(CheckAnswer.Outcome.FAIL, answer.outcome());
        assertEquals("SPOOF", answer.evidence().get("liveness"));
    }

    @Test
    void dark_pictures_and_a_missing_movement_are_unclear_whoever_it_is() throws Exception {
        List<FaceFrame> dark = List.of(
                new FaceFrame(FacePose.LOOK_STRAIGHT, Pictures.jpeg(50, 4)),
                new FaceFrame(FacePose.TURN_LEFT, Pictures.jpeg(10, 200)));
        assertEquals(
                CheckAnswer.Outcome.UNCLEAR,
                desk.compare(question("r1", "F7700001", dark)).outcome());
        List<FaceFrame> unmoved = List.of(
                new FaceFrame(FacePose.LOOK_STRAIGHT, Pictures.jpeg(50, 190)),
                new FaceFrame(FacePose.LOOK_STRAIGHT, Pictures.jpeg(10, 190)));
        CheckAnswer answer = desk.compare(question("r2", "F7700001", unmoved));
        assertEquals(CheckAnswer.Outcome.UNCLEAR, answer.outcome());
        assertEquals("NOT_DONE", answer.evidence().get("challenge"));
    }

    @Test
    void answer_stands_for_its_reference_also_after_a_restart_and_another_question_is_refused() throws Exception {
        CheckAnswer first = desk.compare(question("r", "F7700001", ALIVE));
        outside.post("/control/face/people", "{\"documentNumber\":\"F7700001\",\"finding\":\"NO_MATCH\"}");
        outside.close();
        outside = new OutsideWorld(folder);
        desk = desk("right");
        assertEquals(first, desk.compare(question("r", "F7700001", ALIVE)));
        assertFalse(refusal(question("r", "F7700002", ALIVE)).retryable());
        assertEquals(
                CheckAnswer.Outcome.FAIL,
                desk.compare(question("new", "F7700001", ALIVE)).outcome());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FAIL", "FAIL_AFTER", "DELAY", "TIMEOUT_BEFORE", "TIMEOUT_AFTER", "DROP", "HALF", "NONSENSE"})
    void fault_is_no_answer_and_never_a_fail(String kind) throws Exception {
        outside.fault("FACE", kind, 2_500);
        assertTrue(refusal(question("r", "F7700001", ALIVE)).retryable());
        assertEquals(
                CheckAnswer.Outcome.PASS,
                desk.compare(question("r", "F7700001", ALIVE)).outcome());
    }

    @Test
    void duplicate_is_one_question() throws Exception {
        outside.fault("FACE", "DUPLICATE", 0);
        assertEquals(
                CheckAnswer.Outcome.PASS,
                desk.compare(question("r", "F7700001", ALIVE)).outcome());
        assertEquals(1, outside.get("/control/state").at("/face/compared").asInt());
    }

    @Test
    void wrong_key_is_refused_until_it_is_mended() {
        try (FaceDesk stranger = desk("wrong")) {
            ProviderUnavailable refusal =
                    assertThrows(ProviderUnavailable.class, () -> stranger.compare(question("r", "F7700001", ALIVE)));
            assertTrue(refusal.retryable());
            assertFalse(String.valueOf(refusal.getMessage()).contains("wrong"), "keys are not told");
        }
    }

    @Test
    void what_is_no_picture_or_too_large_does_not_leave_the_house() {
        assertThrows(IllegalArgumentException.class, () -> new FaceFrame(FacePose.NOD, new byte[] {1, 2, 3, 4}));
        byte[] large = new byte[FaceQuery.LARGEST_PICTURE + 1];
        large[0] = (byte) 0xff;
        large[1] = (byte) 0xd8;
        assertThrows(IllegalArgumentException.class, () -> new FaceFrame(FacePose.NOD, large));
        assertThrows(IllegalArgumentException.class, () -> question("r", "F7700001", ALIVE.subList(0, 1)));
    }

    @Test
    void seven_pictures_of_the_largest_size_are_taken() throws Exception {
        byte[] large = new byte[FaceQuery.LARGEST_PICTURE];
        byte[] whole = Pictures.jpeg(50, 190);
        System.arraycopy(whole, 0, large, 0, whole.length);
        byte[] other = large.clone();
        byte[] moved = Pictures.jpeg(10, 190);
        System.arraycopy(moved, 0, other, 0, moved.length);
        FaceFrame one = new FaceFrame(FacePose.LOOK_STRAIGHT, large);
        FaceFrame two = new FaceFrame(FacePose.NOD, other);
        assertEquals(
                CheckAnswer.Outcome.PASS,
                desk.compare(question("r", "F7700001", List.of(one, two, one, two, one, two)))
                        .outcome());
    }

    private ProviderUnavailable refusal(FaceQuery question) {
        return assertThrows(ProviderUnavailable.class, () -> desk.compare(question));
    }
}
