package countinghouse.workflow.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.tenancy.CountryPack;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Resemblance;
import countinghouse.underwriting.Underwriting.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the tables advise where a policy or another application speaks against an approval. */
class AdviceProcessTest {
    private final Walk walk = new Walk();

    @AfterEach
    void close() {
        walk.close();
    }

    @Test
    void prohibited_trade_is_to_be_declined() {
        walk.faces.category = CountryPack.Category.PROHIBITED;
        walk.inReview();

        assertEquals(Outcome.DECLINE, walk.faces.advice.suggestion());
        assertEquals("AUT-08", walk.faces.advice.authorityRule());
        assertTrue(walk.faces.advice.secondForApproval());
        assertFalse(walk.faces.advice.secondForDecline());
        assertEquals(Rating.Level.HIGH, walk.faces.rating.level());
    }

    @Test
    void restricted_trade_is_approved_by_two() {
        walk.faces.category = CountryPack.Category.RESTRICTED;
        walk.inReview();

        assertEquals(Outcome.APPROVE, walk.faces.advice.suggestion());
        assertEquals("AUT-09", walk.faces.advice.authorityRule());
        assertTrue(walk.faces.advice.secondForApproval());
        assertEquals(20, walk.faces.rating.score());
    }

    @Test
    void account_of_a_declined_application_takes_two_people() {
        walk.faces.resemblance = new Resemblance(1, 0, 0, 1, 0, 0, 0);
        walk.inReview();

        assertEquals("AUT-10", walk.faces.advice.authorityRule());
        assertTrue(walk.faces.advice.secondForApproval());
        assertEquals(25, walk.faces.rating.score());
    }
}
