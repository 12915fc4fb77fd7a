package countinghouse.tenancy.control;

import countinghouse.kernel.Rate;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPack.Words;
import countinghouse.tenancy.FeeSchedule;
import countinghouse.tenancy.IdentifierSchemes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** What a pack must hold. Each fault is one sentence. */
final class PackRules {
    private static final Set<String> ZONES_OF_DOCUMENTS = Set.of("", "TD1", "TD2", "TD3");
    private static final Pattern CARDS = Pattern.compile("(\\*|[A-Z0-9_]+)( (\\*|[A-Z0-9_]+)){3}");
    private static final int OLDEST = 120;
    private static final int SLOWEST_PAYOUT = 30;

    /** A tenth: whoever takes more has put the decimal point in the wrong place. */
    private static final BigDecimal DEAREST = new BigDecimal("0.1");

    private PackRules() {}

    static void check(CountryPack pack) {
        require(pack.code().matches("[A-Z]{2}"), "code is not two capital letters");
        words(pack.name(), "name");
        words(pack.summary(), "summary");
        money(pack);
        pack.applicants().forEach(PackRules::applicant);
        distinct(pack.applicants().stream().map(CountryPack.Applicant::kind).toList(), "applicants");
        pack.documents().forEach(PackRules::document);
        distinct(
                pack.documents().stream()
                        .map(CountryPack.IdentityDocument::code)
                        .toList(),
                "documents");
        pack.accounts().forEach(PackRules::account);
        distinct(
                pack.accounts().stream()
                        .map(CountryPack.SettlementAccount::kind)
                        .toList(),
                "accounts");
        require(!pack.categories().isEmpty(), "categories are missing");
        pack.categories().forEach(c -> require(c.matches("\\d{4}"), "category " + c + " is not four digits"));
        policy(pack.policy());
        fees(pack.fees());
        pattern(pack.address().postcode(), "address.postcode");
        words(pack.address().postcodeLabel(), "address.postcodeLabel");
        words(pack.address().cityLabel(), "address.cityLabel");
        pattern(pack.phone().pattern(), "phone.pattern");
        require(pack.minimumAge() > 0 && pack.minimumAge() < OLDEST, "minimumAge is not an age");
    }

    private static void policy(CountryPack.Policy policy) {
        List<String> named = Stream.concat(policy.restricted().stream(), policy.prohibited().stream())
                .toList();
        named.forEach(c -> require(c.matches("\\d{4}"), "policy of category " + c + ", which is not four digits"));
        require(new HashSet<>(named).size() == named.size(), "policy names a category twice");
    }

    private static void fees(FeeSchedule fees) {
        for (FeeSchedule.CardFee fee : fees.cards()) {
            String at = "fee " + fee.group();
            require(fee.group().matches("[A-Z_]{2,30}"), at + " has a bad group");
            words(fee.name(), at + " name");
            require(rate(fee.rate()), at + " rate " + fee.rate() + " is none of 0 to 0.1");
            require(fee.fixed() >= 0, at + " fixed is below zero");
            require(!fee.cards().isEmpty(), at + " is of no cards");
            fee.cards().forEach(c -> require(CARDS.matcher(c).matches(), at + " cards " + c + " are not four words"));
        }
        boolean all = !fees.cards().isEmpty() && fees.cards().getLast().cards().contains("* * * *");
        require(all, "fees leave cards without a fee: the last group must be of * * * *, too");
        distinct(fees.cards().stream().map(FeeSchedule.CardFee::group).toList(), "fees");
        fees.rentals().forEach(r -> require(r.monthly() > 0, "rental of " + r.model() + " is not above zero"));
        List<String> rented =
                fees.rentals().stream().map(FeeSchedule.Rental::model).toList();
        require(new HashSet<>(rented).size() == rented.size(), "rentals name one twice");
        require(fees.payout().days() >= 0 && fees.payout().days() <= SLOWEST_PAYOUT, "payout days are not 0 to 30");
        words(fees.payout().name(), "payout name");
    }

    private static boolean rate(String decimal) {
        try {
            return Rate.of(decimal).value().compareTo(DEAREST) <= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void money(CountryPack pack) {
        try {
            Currency.getInstance(pack.currency());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("currency " + pack.currency() + " is unknown", e);
        }
        try {
            ZoneId.of(pack.zone());
        } catch (DateTimeException e) {
            throw new IllegalStateException("zone " + pack.zone() + " is unknown", e);
        }
        require(pack.largestMonthlyVolume() > 0, "largestMonthlyVolume is not above zero");
        require(pack.volumeBands().equals(pack.volumeBands().stream().sorted().toList()), "volumeBands do not rise");
    }

    private static void applicant(CountryPack.Applicant applicant) {
        String at = "applicant " + applicant.kind();
        require(CountryPack.KINDS.contains(applicant.kind()), at + " is unknown");
        words(applicant.name(), at + " name");
        words(applicant.text(), at + " text");
        number(applicant.registration(), at + " registration");
        require(!applicant.requirements().isEmpty(), at + " owes nothing");
        // without it nobody signs, and no terminal of theirs could be activated
        require(applicant.requirements().contains("AGREEMENT"), at + " owes no AGREEMENT");
        for (String code : applicant.requirements()) {
            require(CountryPack.REQUIREMENTS.contains(code), at + " owes " + code + ", which is unknown");
        }
    }

    private static void document(CountryPack.IdentityDocument document) {
        String at = "document " + document.code();
        require(document.code().matches("[A-Z_]{2,30}"), at + " has a bad code");
        words(document.name(), at + " name");
        require(document.sides() == 1 || document.sides() == 2, at + " has neither one side nor two");
        number(document.number(), at + " number");
        require(ZONES_OF_DOCUMENTS.contains(document.mrz()), at + " mrz " + document.mrz() + " is unknown");
    }

    private static void account(CountryPack.SettlementAccount account) {
        String at = "account " + account.kind();
        require(account.kind().matches("[A-Z_]{2,30}"), at + " has a bad kind");
        words(account.name(), at + " name");
        require(account.bankCode().size() <= 1, at + " has more than one bankCode");
        account.bankCode().forEach(rule -> number(rule, at + " bankCode"));
        number(account.accountNumber(), at + " accountNumber");
    }

    private static void number(CountryPack.Number number, String at) {
        words(number.label(), at + " label");
        words(number.help(), at + " help");
        require(
                number.scheme().isEmpty() || IdentifierSchemes.know(number.scheme()),
                at + " scheme " + number.scheme() + " is unknown");
        require(number.scheme().isEmpty() || number.pattern().isEmpty(), at + " has a scheme and a pattern");
        pattern(number.pattern(), at + " pattern");
        require(number.fits(number.example()), at + " example does not fit");
    }

    private static void words(Words words, String at) {
        require(!words.en().isBlank(), at + " has no English words");
        require(!words.zh().isBlank(), at + " has no Chinese words");
        require(!(words.en() + words.zh()).matches("(?s).*[<>&].*"), at + " has markup");
    }

    private static void pattern(String pattern, String at) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalStateException(at + " is no pattern", e);
        }
    }

    private static void distinct(List<String> codes, String at) {
        require(!codes.isEmpty(), at + " are missing");
        require(new HashSet<>(codes).size() == codes.size(), at + " name one twice");
    }

    private static void require(boolean fits, String fault) {
        if (!fits) {
            throw new IllegalStateException(fault);
        }
    }
}
