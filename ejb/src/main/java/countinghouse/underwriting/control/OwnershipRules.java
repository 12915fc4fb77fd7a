package countinghouse.underwriting.control;

import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Refusal;
import countinghouse.underwriting.FactSection.Ownership;
import countinghouse.underwriting.FactSection.Stake;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who has to be named: everybody who holds a quarter, and whoever speaks for the company. */
final class OwnershipRules {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,}");
    private static final int WHOLE = 10_000;
    private static final int MOST_PEOPLE = 12;
    private static final int LONGEST_NAME = 200;

    private OwnershipRules() {}

    /** @throws Refusal fact.owners-… with what is wrong */
    static void check(Ownership ownership) {
        List<Stake> people = ownership.people();
        require(!people.isEmpty() && people.size() <= MOST_PEOPLE, "owners-none");
        Set<String> addresses = new HashSet<>();
        int whole = 0;
        for (Stake person : people) {
            require(!person.fullName().isBlank() && person.fullName().length() <= LONGEST_NAME, "owner-name");
            require(!CardNumbers.foundIn(person.fullName()), "owner-name");
            require(EMAIL.matcher(person.email()).matches(), "owner-email");
            require(addresses.add(person.email().toLowerCase(Locale.ROOT)), "owner-email-twice");
            require(person.shareBasisPoints() >= 0 && person.shareBasisPoints() <= WHOLE, "owner-share");
            require(person.owner() || person.director(), "owner-too-small");
            whole += person.shareBasisPoints();
        }
        require(whole <= WHOLE, "owners-over-100");
        boolean owned = people.stream().anyMatch(Stake::owner);
        require(owned != ownership.nobodyHoldsAQuarter(), owned ? "owners-contradict" : "owners-quarter");
        require(people.stream().anyMatch(Stake::director), "owners-director");
    }

    private static void require(boolean fits, String field) {
        if (!fits) {
            throw Refusal.invalid("fact." + field);
        }
    }
}
