package countinghouse.underwriting;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an application resembles others: numbers of other applications, for the table ApplicationRisk.
 *
 * @param declinedMoney declined ones with the same settlement account or card
 * @param declinedPerson declined ones of the same person or business
 * @param declinedContact declined ones with the same phone, address or device
 * @param money any with the same settlement account or card
 * @param person any of the same person or business
 * @param inADay most that share one mark and were sent within 24 hours
 * @param inAWeek the same within 7 days
 */
public record Resemblance(
        int declinedMoney, int declinedPerson, int declinedContact, int money, int person, int inADay, int inAWeek) {
    public static final Resemblance NONE = new Resemblance(0, 0, 0, 0, 0, 0, 0);

    /** Somebody has to look: the same person, business, account or card, or a declined one that is near. */
    public boolean isNotable() {
        return declined() + money + person > 0;
    }

    private int declined() {
        return declinedMoney + declinedPerson + declinedContact;
    }

    /** As evidence of a check, zeros left out; {@link #of} reads it. */
    public Map<String, String> evidence() {
        Map<String, String> evidence = new LinkedHashMap<>();
        put(evidence, "declined-money", declinedMoney);
        put(evidence, "declined-person", declinedPerson);
        put(evidence, "declined-contact", declinedContact);
        put(evidence, "shared-money", money);
        put(evidence, "shared-person", person);
        put(evidence, "in-a-day", inADay);
        put(evidence, "in-a-week", inAWeek);
        return evidence;
    }

    public static Resemblance of(Map<String, String> evidence) {
        return new Resemblance(
                number(evidence, "declined-money"),
                number(evidence, "declined-person"),
                number(evidence, "declined-contact"),
                number(evidence, "shared-money"),
                number(evidence, "shared-person"),
                number(evidence, "in-a-day"),
                number(evidence, "in-a-week"));
    }

    private static void put(Map<String, String> evidence, String key, int number) {
        if (number > 0) {
            evidence.put(key, Integer.toString(number));
        }
    }

    private static int number(Map<String, String> evidence, String key) {
        return Integer.parseInt(evidence.getOrDefault(key, "0"));
    }
}
