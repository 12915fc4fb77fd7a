package countinghouse.underwriting.control;

import countinghouse.platform.PublishedLists.ListVersion;
import countinghouse.underwriting.ScreeningHits.Asked;
import countinghouse.underwriting.ScreeningHits.Difference;
import countinghouse.underwriting.ScreeningHits.Listed;
import countinghouse.underwriting.ScreeningHits.Pair;
import countinghouse.underwriting.ScreeningHits.Span;
import countinghouse.underwriting.control.Screening.Found;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.ListedName;
import countinghouse.underwriting.screening.ScreeningMatch;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What was compared, and what a person said about it, as it is kept: as it was on that day, whatever the list says later. */
public record HitContent(Asked asked, Listed listed, List<Pair> words, List<Difference> differences, String note) {
    static HitContent of(Found found, ListVersion version) {
        ScreeningMatch match = found.match();
        return new HitContent(
                new Asked(match.asked(), found.asked().birth(), found.asked().country()),
                listed(match, version),
                match.words().stream()
                        .map(pair -> new Pair(
                                pair.asked(), pair.listed(), pair.verdict().name()))
                        .toList(),
                match.reasons().stream()
                        .map(reason ->
                                new Difference(reason.difference().name(), (int) Math.round(reason.penalty() * 100)))
                        .filter(difference -> difference.points() != 0)
                        .toList(),
                "");
    }

    private static Listed listed(ScreeningMatch match, ListVersion version) {
        ListedEntity entity = match.entity();
        return new Listed(
                entity.listId(),
                day(version),
                entity.entryId(),
                match.listed().text(),
                match.listed().quality().name(),
                entity.kind().name(),
                entity.names().stream().map(ListedName::text).toList(),
                entity.births().stream()
                        .map(birth -> new Span(birth.earliest(), birth.latest()))
                        .toList(),
                entity.countries(),
                entity.identifiers(),
                entity.addresses(),
                entity.programs(),
                entity.remarks());
    }

    /** The publisher's day, or where he writes none, ours. */
    static LocalDate day(ListVersion version) {
        LocalDate published = version.published();
        return published == null ? LocalDate.ofInstant(version.importedAt(), ZoneOffset.UTC) : published;
    }

    HitContent noted(String text) {
        return new HitContent(asked, listed, words, differences, text);
    }
}
