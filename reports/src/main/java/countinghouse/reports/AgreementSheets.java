package countinghouse.reports;

import countinghouse.devices.TerminalModels;
import countinghouse.onboarding.AgreementTerms;
import countinghouse.onboarding.gateway.AgreementPrinter.Signature;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.FeeSchedule;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words an agreement. What was not stated yet is left open in a draft. */
final class AgreementSheets {
    static final String BUNDLE = "countinghouse.reports.merchant-agreement";
    private static final String OPEN = "…";
    private static final int SHORT = 16;

    private final AgreementTerms terms;
    private final Wording wording;
    private final String language;

    private AgreementSheets(AgreementTerms terms, Locale locale) {
        this.terms = terms;
        this.wording = new Wording(BUNDLE, locale, terms.currency(), ZoneId.of(terms.zone()));
        this.language = locale.toLanguageTag();
    }

    static AgreementSheet sheet(AgreementTerms terms, @Nullable Signature signature, Locale locale) {
        return new AgreementSheets(terms, locale).sheet(signature);
    }

    private AgreementSheet sheet(@Nullable Signature signature) {
        FactSection.Business business = terms.business();
        String merchant = business == null ? OPEN : business.legalName();
        return new AgreementSheet(
                wording.locale(),
                wording.say("title"),
                wording.say("running", terms.number(), terms.version()),
                wording.say(signature == null ? "state.draft" : "state.signed"),
                wording.say("parties", merchant),
                stated(business),
                settlement(),
                fees(),
                clauses(),
                signature(signature),
                wording.say("foot", terms.fingerprint().substring(0, SHORT)));
    }

    private List<Fact> stated(FactSection.@Nullable Business b) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "legalName", b == null ? OPEN : b.legalName());
        add(facts, "tradingName", b == null ? OPEN : b.tradingName());
        if (b != null) {
            AgreementTerms.Kind kind = terms.kind();
            if (kind != null) {
                add(facts, "kind", kind.name().in(language));
                if (!b.registrationNumber().isEmpty()) {
                    facts.add(new Fact(kind.registration().in(language), b.registrationNumber()));
                }
            }
            add(facts, "mcc", b.mcc());
        }
        add(facts, "address", b == null ? OPEN : address(b));
        add(facts, "signatories", terms.signatories().isEmpty() ? OPEN : String.join(", ", terms.signatories()));
        return facts;
    }

    /** In China from the large to the small, elsewhere from the street to the town. */
    private String address(FactSection.Business b) {
        return terms.country().equals("CN")
                ? b.city() + b.addressLine() + " " + b.postcode()
                : b.addressLine() + ", " + b.city() + " " + b.postcode();
    }

    private List<Fact> settlement() {
        List<Fact> facts = new ArrayList<>();
        FactsView.AccountView account = terms.account();
        add(facts, "holder", account == null ? OPEN : account.holderName());
        add(facts, "account", account == null ? OPEN : "•••• " + account.accountLastFour());
        add(facts, "payout", pack(terms.fees().payout().name()));
        AgreementTerms.Terminal terminal = terms.terminal();
        if (terminal == null) {
            add(facts, "terminal", OPEN);
            return facts;
        }
        String model = model(terminal.modelCode());
        add(facts, "terminal", wording.say("terminal.many", terminal.quantity(), model));
        add(facts, "price", wording.say("price.each", money(terminal.price())));
        if (terminal.monthlyRent() > 0) {
            add(facts, "rent", wording.say("rent.each", money(terminal.monthlyRent())));
        }
        return facts;
    }

    private List<Fact> fees() {
        List<Fact> lines = new ArrayList<>();
        for (FeeSchedule.CardFee fee : terms.fees().cards()) {
            String share = wording.percent(fee.share().value());
            String price = fee.fixed() == 0 ? share : wording.say("fee.both", share, money(fee.fixed()));
            lines.add(new Fact(pack(fee.name()), price));
        }
        return lines;
    }

    private List<AgreementClause> clauses() {
        List<AgreementClause> clauses = new ArrayList<>();
        for (int i = 1; i <= Integer.parseInt(wording.say("clauses")); i++) {
            String head = i + ". " + wording.say("clause." + i + ".head");
            clauses.add(new AgreementClause(head, wording.say("clause." + i + ".text")));
        }
        return clauses;
    }

    private List<Fact> signature(@Nullable Signature signature) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "signed.name", signature == null ? OPEN : signature.name());
        add(facts, "signed.at", signature == null ? OPEN : wording.moment(signature.at()) + " (" + terms.zone() + ")");
        add(facts, "signed.how", wording.say(signature == null ? "signed.how.draft" : "signed.how.typed"));
        if (signature != null) {
            add(facts, "signed.person", signature.personId());
        }
        add(facts, "signed.version", terms.version());
        add(facts, "signed.fingerprint", terms.fingerprint());
        return facts;
    }

    /** In the agreement's own words where it has some, else as the catalogue calls it. */
    private String model(String code) {
        String own = wording.sayOr("model." + code, "");
        return own.isEmpty() ? pack(TerminalModels.name(code)) : own;
    }

    private String money(long minor) {
        return wording.currencyCode() + " " + wording.amount(minor);
    }

    private String pack(CountryPack.Words words) {
        return words.in(language);
    }

    private void add(List<Fact> facts, String key, String value) {
        facts.add(new Fact(wording.say(key), value));
    }
}
