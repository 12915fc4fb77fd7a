package countinghouse.web.apply;

import countinghouse.kernel.MachineZone;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The machine-readable lines of a document, typed or pasted: they fill in what is empty, and what was typed otherwise is named. Nothing of them
 * is kept.
 */
@Named
@ViewScoped
public class ZoneStep implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PersonStep person;

    @Inject
    private Clock clock;

    private String text = "";
    private boolean read;
    private List<String> unsound = List.of();
    private final List<String> different = new ArrayList<>();

    /** @throws countinghouse.kernel.Refusal mrz.format */
    public void leave() {
        read = false;
        unsound = List.of();
        different.clear();
        if (text.isBlank()) {
            return;
        }
        MachineZone zone = MachineZone.read(text, LocalDate.now(clock));
        unsound = zone.problems();
        read = true;
        name(zone);
        number(zone);
        zone.birthDate().filter(d -> sound("birthDate")).ifPresent(this::birthDate);
        zone.expires().filter(d -> sound("expiryDate")).ifPresent(this::expires);
        person.leave();
    }

    private void name(MachineZone zone) {
        if (!sound("name")) {
            return;
        }
        if (person.getFullName().isBlank()) {
            person.setFullName(written(zone.firstName() + " " + zone.lastName()));
        } else if (isLatin(person.getFullName())
                && !letters(person.getFullName()).equals(letters(zone.firstName() + " " + zone.lastName()))) {
            different.add("fullName");
        }
    }

    private void number(MachineZone zone) {
        if (!sound("documentNumber") || person.isMasked()) {
            return;
        }
        if (person.getDocumentNumber().isBlank()) {
            person.setDocumentNumber(zone.documentNumber());
        } else if (!bare(person.getDocumentNumber()).equals(bare(zone.documentNumber()))) {
            different.add("documentNumber");
        }
    }

    private void birthDate(LocalDate day) {
        if (person.getBirthDate() == null) {
            person.setBirthDate(day);
        } else if (!day.equals(person.getBirthDate())) {
            different.add("birthDate");
        }
    }

    private void expires(LocalDate day) {
        if (person.getExpiresOn() == null) {
            person.setExpiresOn(day);
        } else if (!day.equals(person.getExpiresOn())) {
            different.add("expiresOn");
        }
    }

    private boolean sound(String field) {
        return !unsound.contains(field);
    }

    /** {@code GRACE} as people write it. */
    private static String written(String capitals) {
        return Arrays.stream(capitals.strip().split(" +"))
                .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /** Names in any order, accents as they are: the lines have none, so these are not compared. */
    private static String letters(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^A-Z]+"))
                .filter(w -> !w.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String bare(String number) {
        return number.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether the lines were read and agree with themselves and with what was typed. */
    public boolean isGood() {
        return read && unsound.isEmpty() && different.isEmpty();
    }

    /** Fields of the lines that fail their check digit, as keys of words. */
    public List<String> getUnsound() {
        return unsound;
    }

    /** Fields of the page that say something else, as keys of words. */
    public List<String> getDifferent() {
        return different;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
