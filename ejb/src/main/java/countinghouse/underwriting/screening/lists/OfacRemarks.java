package countinghouse.underwriting.screening.lists;

import countinghouse.underwriting.screening.BirthDate;
import countinghouse.underwriting.screening.ListedName;
import countinghouse.underwriting.screening.NameQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What OFAC writes into the remarks: {@code DOB 19 Jun 1951; nationality Egypt; Passport 1084010 (Egypt); a.k.a. 'X'.} */
record OfacRemarks(List<String> weakNames, List<BirthDate> births, List<String> countries, List<String> identifiers) {
    private static final Pattern BIRTH = Pattern.compile("(?:alt\\. )?DOB (.+)");
    private static final Pattern COUNTRY = Pattern.compile("(?:alt\\. )?(?:nationality|citizen) (.+)");
    private static final Pattern WEAK = Pattern.compile("(?:alt\\. )?[afn]\\.k\\.a\\. '(.+)'");
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?:alt\\. )?(?:Passport|SSN|D-U-N-S|SWIFT|BIK|Vessel Registration|.*\\b(?:No\\.|Number|ID|Identification|MMSI|#)) ?.*\\d.*");

    static OfacRemarks of(String remarks) {
        var read = new OfacRemarks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String whole = remarks.endsWith(".") ? remarks.substring(0, remarks.length() - 1) : remarks;
        for (String part : whole.split(";")) {
            read.take(part.strip());
        }
        return read;
    }

    private void take(String part) {
        Matcher birth = BIRTH.matcher(part);
        Matcher country = COUNTRY.matcher(part);
        Matcher weak = WEAK.matcher(part);
        if (birth.matches()) {
            Dates.parse(birth.group(1)).ifPresent(births::add);
        } else if (country.matches()) {
            countries.add(country.group(1));
        } else if (weak.matches()) {
            weakNames.add(weak.group(1));
        } else if (IDENTIFIER.matcher(part).matches() && !part.startsWith("Telephone") && !part.startsWith("Fax")) {
            identifiers.add(part);
        }
    }

    /** @param published the primary name and the aliases of the list's files */
    List<ListedName> names(List<String> published) {
        var names = new ArrayList<ListedName>();
        for (String name : published) {
            names.add(new ListedName(name, names.isEmpty() ? NameQuality.STRONG : NameQuality.GOOD));
        }
        weakNames.stream()
                .filter(name -> !name.isBlank())
                .forEach(name -> names.add(new ListedName(name, NameQuality.WEAK)));
        return names;
    }
}
