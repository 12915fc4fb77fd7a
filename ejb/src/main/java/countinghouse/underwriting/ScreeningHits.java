package countinghouse.underwriting;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who of a case resembles somebody on a published list, and what was said about it. A hit is OPEN until a person clears it (not this person)
 * or confirms it (the same person). What was cleared stays cleared for the same facts and the same entry, in every application of the merchant.
 */
public interface ScreeningHits {
    /** Open ones first, the strongest before the others. */
    List<HitView> ofCase(Caller underwriter, String caseId);

    /**
     * Not this person. The check is passed once no hit is open or confirmed.
     *
     * @throws countinghouse.kernel.Refusal hit.settled; hit.why without words of 10 to 1,000 characters; case.not-claimed; case.own; forbidden
     *     for a confirmed hit, which a senior may clear only
     */
    void clear(Caller underwriter, String caseId, ClearHit command);

    /**
     * The same person: the check is failed.
     *
     * @throws countinghouse.kernel.Refusal as {@link #clear}
     */
    void confirm(Caller underwriter, String caseId, String hitId, String note);

    /** How many hits of the case are in which state. */
    Standing standing(Caller caller, String caseId);

    /** Asks again, soon, because a version of a list has come. */
    void screenAgain(Caller system, String caseId, String listVersion);

    enum HitState {
        OPEN,
        CLEARED,
        CONFIRMED
    }

    /** Why it is not this person. */
    enum ClearReason {
        BIRTH_DATE,
        COUNTRY,
        NAME,
        KIND,
        DOCUMENT,
        OTHER
    }

    /** Who of the case was asked for. */
    enum Subject {
        BUSINESS,
        PERSON,
        /** An owner or director of a company; a case can have several. */
        OWNER
    }

    record ClearHit(String hitId, ClearReason reason, String note) {}

    record Standing(int open, int confirmed, int cleared) implements Serializable {}

    /**
     * @param score 0 to 100, how much the names and what else is known resemble
     * @param closedBy who cleared or confirmed it; for a remembered one, in the earlier screening
     * @param remembered cleared before, for the same facts and the same entry
     */
    record HitView(
            String id,
            HitState state,
            Subject subject,
            int score,
            boolean strong,
            Asked asked,
            Listed listed,
            List<Pair> words,
            List<Difference> differences,
            Instant foundAt,
            @Nullable ClearReason reason,
            String note,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            boolean remembered)
            implements Serializable {}

    /** @param name the one that resembles */
    record Asked(String name, @Nullable LocalDate birth, String country) implements Serializable {}

    /**
     * The entry as published.
     *
     * @param list e.g. OFAC-SDN
     * @param version the day of the list
     * @param name the one that resembles
     * @param quality how far the list trusts that name
     * @param kind PERSON, ENTITY, VESSEL, AIRCRAFT or UNKNOWN
     */
    record Listed(
            String list,
            LocalDate version,
            String entry,
            String name,
            String quality,
            String kind,
            List<String> names,
            List<Span> births,
            List<String> countries,
            List<String> identifiers,
            List<String> addresses,
            List<String> programmes,
            String remarks)
            implements Serializable {}

    /** From the first to the last day that a birth date may be. */
    record Span(LocalDate earliest, LocalDate latest) implements Serializable {}

    /**
     * Words side by side; one side is empty where the other name has no such word.
     *
     * @param verdict SAME, SPELLING, INITIAL, SHORT_FORM, JOINED, CONSONANTS, ASKED_ONLY or LISTED_ONLY
     */
    record Pair(String asked, String listed, String verdict) implements Serializable {}

    /** @param points what the difference takes from the score, in hundredths; negative when it speaks for the match */
    record Difference(String kind, int points) implements Serializable {}

    /** A list that is asked. */
    record ListInUse(String list, LocalDate version, int entries, Instant importedAt) implements Serializable {}

    /** Lists that are asked at present; empty when none was imported. */
    List<ListInUse> lists(Caller underwriter);
}
