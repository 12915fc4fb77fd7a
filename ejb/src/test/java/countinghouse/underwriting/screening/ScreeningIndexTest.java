package countinghouse.underwriting.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.underwriting.screening.ScreeningMatch.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Kinds of difference, each by a name of nobody. */
class ScreeningIndexTest {
    private static final ScreeningIndex INDEX = new ScreeningIndex(List.of(
            entity("1", EntityKind.PERSON, "MARLOWE, Orsino Benedict"),
            entity("2", EntityKind.PERSON, "Виктор Павлович Соколовский"),
            entity("3", EntityKind.ENTITY, "QUILLFEATHER SHIPPING COMPANY LIMITED"),
            entity("4", EntityKind.PERSON, "Abd al-Rahman Yusuf Haddadin"),
            entity("5", EntityKind.VESSEL, "QUEEN OF ELLERY")));

    private static ListedEntity entity(String id, EntityKind kind, String name) {
        return new ListedEntity(
                "DEMO",
                id,
                kind,
                List.of(new ListedName(name, NameQuality.STRONG)),
                kind == EntityKind.PERSON ? List.of(BirthDate.day(LocalDate.of(1961, 2, 3))) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    private static Optional<ScreeningMatch> ask(EntityKind kind, String name) {
        return INDEX.screen(ScreeningSubject.named(kind, name)).stream().findFirst();
    }

    private static void finds(String id, EntityKind kind, String name) {
        assertEquals(
                "DEMO/" + id, ask(kind, name).map(match -> match.entity().key()).orElse("nobody"), name);
    }

    @Test
    void the_same_name_is_a_strong_match_in_any_order_and_case() {
        assertEquals(
                Level.STRONG,
                ask(EntityKind.PERSON, "Orsino Benedict Marlowe").orElseThrow().level());
        assertEquals(
                Level.STRONG,
                ask(EntityKind.PERSON, "marlowe orsino benedict").orElseThrow().level());
    }

    @Test
    void typos_dropped_letters_and_other_spellings_are_found() {
        finds("1", EntityKind.PERSON, "Orsino Benedikt Marlow");
        finds("1", EntityKind.PERSON, "Orsnio Benedict Marlowe");
        finds("4", EntityKind.PERSON, "Abdul Rahman Youssef Hadadin");
    }

    @Test
    void other_scripts_are_read() {
        finds("2", EntityKind.PERSON, "Viktor Pavlovich Sokolovsky");
        finds("2", EntityKind.PERSON, "Соколовский Виктор");
    }

    @Test
    void legal_forms_count_little_and_the_name_much() {
        finds("3", EntityKind.ENTITY, "Quillfeather Shipping Co. Ltd");
        assertTrue(ask(EntityKind.ENTITY, "Ellery Shipping Company Limited").isEmpty());
    }

    @Test
    void persons_are_compared_with_persons_only() {
        assertTrue(ask(EntityKind.ENTITY, "Orsino Benedict Marlowe").isEmpty());
        finds("5", EntityKind.ENTITY, "Queen of Ellery");
    }

    @Test
    void somebody_else_is_nobody() {
        assertTrue(ask(EntityKind.PERSON, "Grace Okafor").isEmpty());
        assertTrue(ask(EntityKind.PERSON, "Orsino Whitfield").isEmpty());
    }

    @Test
    void a_birth_date_far_away_lowers_the_score_and_says_so() {
        var stated = new ScreeningSubject(
                EntityKind.PERSON,
                List.of("Orsino Benedict Marlowe"),
                BirthDate.day(LocalDate.of(1999, 1, 1)),
                List.of());
        ScreeningMatch match = INDEX.screen(stated).getFirst();
        assertTrue(match.score()
                < ask(EntityKind.PERSON, "Orsino Benedict Marlowe")
                        .orElseThrow()
                        .score());
        assertTrue(match.reasons().stream().anyMatch(reason -> reason.difference() == Difference.BIRTH_APART));
    }

    @Test
    void every_word_of_both_names_is_shown_side_by_side() {
        ScreeningMatch match = ask(EntityKind.PERSON, "Orsino Marlowe").orElseThrow();
        assertTrue(match.words().stream().anyMatch(pair -> pair.asked().isEmpty()));
        assertEquals(3, match.words().size());
    }

    @Test
    void new_and_changed_entries_are_told_from_those_that_stayed() {
        ListedEntity stays = entity("1", EntityKind.PERSON, "Stays");
        Set<String> changed = ScreeningIndex.difference(
                List.of(stays, entity("2", EntityKind.PERSON, "Was")),
                List.of(entity("3", EntityKind.PERSON, "New"), stays, entity("2", EntityKind.PERSON, "Is")));
        assertEquals(Set.of("DEMO/2", "DEMO/3"), changed);
        assertFalse(changed.contains(stays.key()));
    }
}
