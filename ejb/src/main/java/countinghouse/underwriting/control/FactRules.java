package countinghouse.underwriting.control;

import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Identifiers;
import countinghouse.kernel.Refusal;
import countinghouse.tenancy.CardBanks;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.gateway.FacePose;
import countinghouse.underwriting.gateway.FaceQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a fact must look like before it is stored, by the pack of its country. Refusals name the field: {@code fact.registration-number}. */
final class FactRules {
    private static final Pattern MCC = Pattern.compile("\\d{4}");
    private static final int OLDEST = 120;

    /** Schemes whose numbers have words of their own; others are refused by the field. */
    private static final Map<String, String> REFUSED_BY_SCHEME = Map.of(
            "us.ein", "ein",
            "cn.uscc", "uscc",
            "cn.ric", "resident-id",
            "us.rtn", "routing-number",
            "iban", "iban",
            "cn.account", "card-number");

    private static final Set<String> POSES =
            Arrays.stream(FacePose.values()).map(FacePose::name).collect(Collectors.toSet());

    private FactRules() {}

    static void check(FactSection section, String country, LocalDate today) {
        check(section, CountryPacks.of(country), today);
    }

    static void check(FactSection section, CountryPack pack, LocalDate today) {
        switch (section) {
            case FactSection.Business business -> business(business, pack);
            case FactSection.Person person -> person(person, pack, today);
            case FactSection.Account account -> account(account, pack);
            case FactSection.IdentityDocument document ->
                filled(document.documentId() + document.backId(), "identity-document");
            case FactSection.CardOrFace proof -> proof(proof);
            case FactSection.RegistrationDocument paper -> filled(paper.documentId(), "registration-document");
            case FactSection.BankStatement paper -> filled(paper.documentId(), "bank-statement");
            case FactSection.AddressProof paper -> filled(paper.documentId(), "address-proof");
            case FactSection.Ownership ownership -> OwnershipRules.check(ownership);
        }
    }

    private static void business(FactSection.Business b, CountryPack pack) {
        CountryPack.Applicant applicant = pack.applicant(b.kind()).orElseThrow(() -> Refusal.invalid("fact.kind"));
        filled(b.legalName(), "legal-name");
        filled(b.tradingName(), "trading-name");
        require(MCC.matcher(b.mcc()).matches(), "mcc");
        require(b.monthlyVolume() > 0 && b.monthlyVolume() <= pack.largestMonthlyVolume(), "monthly-volume");
        filled(b.addressLine(), "address-line");
        filled(b.city(), "city");
        require(Pattern.matches(pack.address().postcode(), b.postcode().strip()), "postcode");
        if (!(applicant.registrationOptional() && b.registrationNumber().isBlank())) {
            number(applicant.registration(), b.registrationNumber(), "registration-number");
        }
    }

    private static void person(FactSection.Person p, CountryPack pack, LocalDate today) {
        filled(p.fullName(), "full-name");
        CountryPack.IdentityDocument document =
                pack.document(p.documentKind()).orElseThrow(() -> Refusal.invalid("fact.document-kind"));
        require(!p.birthDate().isAfter(today.minusYears(pack.minimumAge())), "birth-date-minor");
        require(p.birthDate().isAfter(today.minusYears(OLDEST)), "birth-date");
        LocalDate end = p.expiresOn();
        require(end == null || !end.isBefore(today), "expires-on");
        require(Pattern.matches(pack.phone().pattern(), p.phone().strip()), "phone");
        noCard(p.phone());
        number(document.number(), p.documentNumber(), "document-number");
        if (!Identifiers.isResidentId(p.documentNumber().strip())) {
            noCard(p.documentNumber());
        }
    }

    private static void proof(FactSection.CardOrFace p) {
        boolean card = p.method() == FactSection.Method.CARD;
        require(card != p.cardSession().isEmpty(), "card-or-face");
        if (!card) {
            int frames = p.frames().size();
            require(frames >= FaceQuery.FEWEST_FRAMES && frames <= FaceQuery.MOST_FRAMES, "card-or-face");
            require(p.frames().stream().allMatch(f -> POSES.contains(f.asked())), "card-or-face");
        }
    }

    /** Fits one of the kinds of account of the country; if none, the first tells what is wrong. */
    private static void account(FactSection.Account a, CountryPack pack) {
        filled(a.holderName(), "holder-name");
        CountryPack.SettlementAccount kind = pack.accounts().stream()
                .filter(k -> k.bankCode().stream().allMatch(rule -> rule.fits(a.bankCode()))
                        && k.accountNumber().fits(a.accountNumber()))
                .findFirst()
                .orElse(pack.accounts().getFirst());
        kind.bankCode().forEach(rule -> number(rule, a.bankCode(), "bank-code"));
        number(kind.accountNumber(), a.accountNumber(), "account-number");
        if (kind.card()) {
            boolean takesFunds = CardBanks.of(a.accountNumber())
                    .map(bank -> bank.kind().takesFunds())
                    .orElse(true);
            require(takesFunds, "credit-card");
        } else {
            noCard(a.accountNumber());
        }
    }

    private static void number(CountryPack.Number rule, String text, String field) {
        require(rule.fits(text), REFUSED_BY_SCHEME.getOrDefault(rule.scheme(), field));
    }

    /** Only where a settlement account is a debit card a card's number is a fact. */
    private static void noCard(String text) {
        if (CardNumbers.foundIn(text)) {
            throw Refusal.invalid("card-number");
        }
    }

    private static void filled(String text, String field) {
        require(!text.isBlank() && text.length() <= 200, field);
    }

    private static void require(boolean fits, String field) {
        if (!fits) {
            throw Refusal.invalid("fact." + field);
        }
    }
}
