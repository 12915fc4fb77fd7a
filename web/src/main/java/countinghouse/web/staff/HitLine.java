package countinghouse.web.staff;

import countinghouse.underwriting.ScreeningHits.ClearReason;
import countinghouse.underwriting.ScreeningHits.HitView;
import countinghouse.underwriting.ScreeningHits.Listed;
import countinghouse.underwriting.ScreeningHits.Span;
import countinghouse.web.Format;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a comparison: what was stated, what is listed, and what that means.
 *
 * @param key its words are {@code hit-line.<key>}
 * @param verdict its words are {@code hit-verdict.<verdict>}
 */
public record HitLine(String key, String stated, String listed, Verdict verdict) implements Serializable {
    /** Whether the two sides agree. */
    public enum Verdict {
        SAME,
        SIMILAR,
        DIFFERS,
        OPEN,
        TOLD
    }

    static List<HitLine> of(HitView hit, Format format) {
        Listed listed = hit.listed();
        LocalDate birth = hit.asked().birth();
        List<HitLine> lines = new ArrayList<>();
        boolean same = hit.words().stream().allMatch(pair -> pair.verdict().equals("SAME"));
        lines.add(new HitLine("name", hit.asked().name(), listed.name(), same ? Verdict.SAME : Verdict.SIMILAR));
        List<String> others = listed.names().stream()
                .filter(name -> !name.equals(listed.name()))
                .toList();
        told(lines, "names", others);
        String births = listed.births().stream().map(span -> span(span, format)).collect(Collectors.joining("; "));
        if (birth != null || !births.isEmpty()) {
            lines.add(new HitLine("born", birth == null ? "" : format.longDay(birth), births, born(hit, birth)));
        }
        lines.add(new HitLine(
                "country", hit.asked().country(), String.join(", ", listed.countries()), country(hit, listed)));
        told(lines, "identifiers", listed.identifiers());
        told(lines, "addresses", listed.addresses());
        told(lines, "programmes", listed.programmes());
        told(lines, "remarks", listed.remarks().isBlank() ? List.of() : List.of(listed.remarks()));
        return lines;
    }

    private static void told(List<HitLine> lines, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add(new HitLine(key, "", String.join("; ", texts), Verdict.TOLD));
        }
    }

    private static Verdict born(HitView hit, @Nullable LocalDate birth) {
        if (birth == null || hit.listed().births().isEmpty()) {
            return Verdict.OPEN;
        }
        return has(hit, "BIRTH_APART") ? Verdict.DIFFERS : Verdict.SAME;
    }

    private static Verdict country(HitView hit, Listed listed) {
        if (has(hit, "COUNTRY_APART")) {
            return Verdict.DIFFERS;
        }
        return listed.countries().contains(hit.asked().country()) ? Verdict.SAME : Verdict.OPEN;
    }

    static boolean has(HitView hit, String difference) {
        return hit.differences().stream().anyMatch(d -> d.kind().equals(difference));
    }

    static ClearReason suggested(HitView hit) {
        if (has(hit, "BIRTH_APART")) {
            return ClearReason.BIRTH_DATE;
        }
        return has(hit, "COUNTRY_APART") ? ClearReason.COUNTRY : ClearReason.NAME;
    }

    /** A day, a year, or from when to when. */
    private static String span(Span span, Format format) {
        if (span.earliest().equals(span.latest())) {
            return format.longDay(span.earliest());
        }
        int first = span.earliest().getYear();
        int last = span.latest().getYear();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
