package countinghouse.settlement.control;

import countinghouse.platform.DataFiles;
import countinghouse.platform.Json;
import countinghouse.platform.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * A year of a country that announces its holidays year by year, and moves weekends for them. A file each, {@code <currency>-<year>.json}: those
 * that come with the product, and those of the operator's folder {@code BANK_DAYS}.
 *
 * @param source who has announced it, and when
 * @param working days of a weekend on which banks work
 */
record PublishedYear(String source, List<Span> closed, List<LocalDate> working) {
    private static final List<String> OWN = List.of("CNY-2026", "CNY-2027");
    private static final Pattern FILE = Pattern.compile("[A-Z]{3}-(\\d{4})\\.json");

    /** By currency and year, {@code CNY-2026}. @throws IllegalStateException with the file and what is wrong with it */
    static Map<String, PublishedYear> all() {
        SequencedMap<String, PublishedYear> all =
                DataFiles.own("/countinghouse/settlement/bankdays", OWN, PublishedYear::read);
        String folder = Settings.optional("BANK_DAYS");
        if (folder != null) {
            DataFiles.add(all, Path.of(folder), "BANK_DAYS", PublishedYear::read);
        }
        return all;
    }

    static PublishedYear read(String file, String json) {
        try {
            var name = FILE.matcher(file);
            if (!name.matches()) {
                throw new IllegalStateException("it is not called <currency>-<year>.json");
            }
            PublishedYear year = Json.readStrictly(json, PublishedYear.class);
            year.requireWithin(Integer.parseInt(name.group(1)));
            return year;
        } catch (IllegalStateException e) {
            throw new IllegalStateException("bank days " + file + ": " + e.getMessage(), e);
        }
    }

    private void requireWithin(int year) {
        for (Span span : closed) {
            if (span.from().isAfter(span.through())) {
                throw new IllegalStateException(span.from() + " is after " + span.through());
            }
            requireIn(year, span.from());
            requireIn(year, span.through());
        }
        for (LocalDate day : working) {
            requireIn(year, day);
            if (isClosed(day)) {
                throw new IllegalStateException(day + " is closed and working");
            }
        }
    }

    private static void requireIn(int year, LocalDate day) {
        if (day.getYear() != year) {
            throw new IllegalStateException(day + " is not of " + year);
        }
    }

    boolean isClosed(LocalDate day) {
        return closed.stream().anyMatch(span -> !day.isBefore(span.from()) && !day.isAfter(span.through()));
    }

    boolean isWorking(LocalDate day) {
        return working.contains(day);
    }

    /** Days without bank business, both included. */
    record Span(LocalDate from, LocalDate through) {}
}
