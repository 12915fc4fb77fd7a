package countinghouse.onboarding.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Correspondence;
import countinghouse.onboarding.Correspondence.LetterView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrespondenceBeanTest {
    private final List<LetterView> all = new ArrayList<>();

    @Test
    void only_what_we_wrote_is_answered_and_not_without_end() {
        assertEquals("reply.nothing", refused());
        add(true);
        for (int i = 0; i < Correspondence.MOST_REPLIES; i++) {
            assertDoesNotThrow(() -> CorrespondenceBean.requireTurn(all));
            add(false);
        }
        assertEquals("reply.most", refused());
        add(true);
        assertDoesNotThrow(() -> CorrespondenceBean.requireTurn(all));
    }

    private void add(boolean fromUs) {
        all.add(new LetterView("ltr_" + all.size(), fromUs, "Somebody", Instant.EPOCH, "", "text"));
    }

    private String refused() {
        return assertThrows(Refusal.class, () -> CorrespondenceBean.requireTurn(all))
                .code();
    }
}
