package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of settlement: what a card, a reading, a fee is called. What nobody has worded is called by its code. */
final class StatementWords {
    static final String BUNDLE = "countinghouse.reports.settlement";
    private static final String ANY = "*";
    /** Scheme, product, entry mode, region, group of trade. */
    private static final int PARTS_OF_A_ROW = 5;

    private final Wording wording;

    StatementWords(Wording wording) {
        this.wording = wording;
    }

    static Wording wording(MonthlyStatement.Cover cover, Locale locale) {
        return new Wording(BUNDLE, locale, cover.currency(), ZoneId.of(cover.zone()));
    }

    /** Merchant statement CH-2026-03. */
    static String name(MonthlyStatement.Cover cover, Wording wording) {
        return wording.say("name", cover.number());
    }

    /** The legal name, or what else the merchant is called by as long as that is not known. */
    static String merchant(MonthlyStatement.Cover cover) {
        String name = cover.legalName().isBlank() ? cover.tradingName() : cover.legalName();
        return name.isBlank() ? cover.merchantId() : name;
    }

    /** Visa credit. */
    String card(String scheme, String product) {
        String both =
                wording.say("card", scheme(scheme), word("product", product)).strip();
        return wording.sayOr("card." + scheme + "." + product, both);
    }

    String scheme(String scheme) {
        return word("scheme", scheme);
    }

    String entryMode(String mode) {
        return word("entry", mode);
    }

    private String word(String kind, String code) {
        return code.isEmpty() ? "" : wording.sayOr(kind + "." + code, code);
    }

    /**
     * The row of the interchange table in words: Visa debit chip; what holds for all is left out.
     *
     * @param group the merchant's own group of trade, which needs no telling
     */
    String row(String matches, String group) {
        List<String> parts = List.of(matches.split(" ", -1));
        if (parts.size() != PARTS_OF_A_ROW) {
            return matches;
        }
        List<String> said = new ArrayList<>();
        said.add(card(given(parts.get(0)), given(parts.get(1))));
        said.add(entryMode(given(parts.get(2))));
        said.add(parts.get(3).equals("DOMESTIC") ? "" : word("region", given(parts.get(3))));
        String trade = given(parts.get(4));
        said.add(trade.equals(group) ? "" : word("trade", trade));
        said.removeIf(String::isEmpty);
        return said.isEmpty() ? wording.say("row.any") : String.join(" ", said);
    }

    private static String given(String part) {
        return part.equals(ANY) ? "" : part;
    }

    /** 00:00, Eastern Time. */
    String clock(MonthlyStatement.Cover cover) {
        String zone = ZoneId.of(cover.zone()).getDisplayName(TextStyle.FULL, wording.locale());
        return wording.say("facts.clock", cover.cutOff().toString(), zone);
    }

    /** 1 to 31 March 2026. */
    String period(LocalDate from, LocalDate through) {
        boolean within = from.getMonth() == through.getMonth() && from.getYear() == through.getYear();
        if (from.equals(through)) {
            return wording.on("date", through);
        }
        String begin = within ? wording.on("period-begin", from) : wording.on("date", from);
        String end = within ? wording.on("period-end", through) : wording.on("date", through);
        return wording.say("period", begin, end);
    }
}
