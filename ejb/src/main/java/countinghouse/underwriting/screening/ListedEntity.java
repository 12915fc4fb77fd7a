package countinghouse.underwriting.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One entry of a published list. Nothing is translated or tidied here: names, countries and addresses stand as published.
 *
 * @param listId which list, e.g. {@code OFAC-SDN}
 * @param entryId the list's own number for the entry; unique within the list
 * @param names the primary name first, at least one
 * @param births what the list says of the birth date; several when it says several
 * @param countries nationalities and countries of addresses, in the list's words
 * @param identifiers passports, tax numbers, registrations, IMO numbers, in the list's words
 */
public record ListedEntity(
        String listId,
        String entryId,
        EntityKind kind,
        List<ListedName> names,
        List<BirthDate> births,
        List<String> countries,
        List<String> identifiers,
        List<String> addresses,
        List<String> programs,
        String remarks) {
    public ListedEntity {
        if (names.isEmpty()) {
            throw new IllegalArgumentException(listId + " " + entryId + " has no name");
        }
        names = List.copyOf(names);
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
        programs = List.copyOf(programs);
    }

    public ListedName primaryName() {
        return names.getFirst();
    }

    /** List and number: what stays the same from one version of a list to the next. */
    public String key() {
        return listId + "/" + entryId;
    }

    /**
     * SHA-256 (hex) of everything the list says of this entry. It changes when, and only when, the entry has been
     * changed by its publisher, whatever order the file is in.
     */
    public String contentHash() {
        return hash(
                List.of(listId, entryId, kind.name(), remarks),
                List.of(names, births, countries, identifiers, addresses, programs));
    }

    /**
     * SHA-256 (hex) of what says who it is: kind, names, birth dates, countries and identifiers. Whoever was told apart from this entry
     * stays told apart while it is the same, whatever else the publisher rewrites.
     */
    public String identityHash() {
        return hash(List.of(listId, entryId, kind.name()), List.of(names, births, countries, identifiers));
    }

    private static String hash(List<String> single, List<List<?>> lists) {
        var parts = new ArrayList<String>(single);
        for (List<?> several : lists) {
            parts.add(Integer.toString(several.size()));
            several.forEach(one -> parts.add(one.toString()));
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                // with its length before it, so that no two entries can spell the same text
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
