package countinghouse.web.apply;

import countinghouse.backoffice.DecisionTimes;
import countinghouse.backoffice.DecisionTimes.Expected;
import countinghouse.onboarding.ApplicationState;
import countinghouse.web.Session;
import countinghouse.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** When a decision may be expected, in a sentence: as measured, or while too little is, as promised. */
@Named
@RequestScoped
public class ExpectedTime {
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    @Inject
    private DecisionTimes times;

    @Inject
    private Session session;

    @Inject
    private Texts words;

    public String in(String country) {
        Expected expected = times.expected(session.caller(), country);
        Long measured = expected.minutes();
        return measured == null
                ? words.with("expected.promised", "time", span(expected.promisedMinutes()))
                : words.with("expected.measured", "time", span(measured));
    }

    /** Sent, and without a decision. */
    public boolean awaited(ApplicationState state) {
        return switch (state) {
            case SUBMITTED, VERIFYING, IN_REVIEW, ACTION_REQUIRED, APPEALED -> true;
            case DRAFT, APPROVED, DECLINED, WITHDRAWN, EXPIRED -> false;
        };
    }

    private String span(long minutes) {
        Span span = Span.of(minutes);
        return words.with("expected." + span.unit(), "count", span.count());
    }

    /** @param unit minutes, hour, hours or days */
    record Span(String unit, long count) {
        /** Rounded up: what is said must hold. */
        static Span of(long minutes) {
            if (minutes < HOUR) {
                long fives = Math.max(5, Math.ceilDiv(minutes, 5L) * 5);
                return fives == HOUR ? new Span("hour", 1) : new Span("minutes", fives);
            }
            if (minutes > 2 * DAY) {
                return new Span("days", Math.ceilDiv(minutes, DAY));
            }
            long hours = Math.ceilDiv(minutes, HOUR);
            return new Span(hours == 1 ? "hour" : "hours", hours);
        }
    }
}
