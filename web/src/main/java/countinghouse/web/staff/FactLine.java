package countinghouse.web.staff;

import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.CaseView.CheckView;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stated fact and what a source says of it.
 *
 * @param key its words are {@code fact.<key>} of the staff bundle
 * @param second a second line, or null
 * @param sort how the value is to be written: TEXT, KIND, MCC, VOLUME, DATE or DOCUMENT
 */
public record FactLine(String key, String value, @Nullable String second, Sort sort, Source source)
        implements Serializable {
    /** How a value is written. */
    public enum Sort {
        TEXT,
        KIND,
        MCC,
        VOLUME,
        DATE,
        DOCUMENT
    }

    /** Whether somebody else says the same. */
    public enum Source {
        CONFIRMED,
        LOOK,
        CONTRADICTED,
        STATED
    }

    /** The value of a DATE. */
    public LocalDate day() {
        return LocalDate.parse(value);
    }

    static List<FactLine> of(CaseView view) {
        List<FactLine> lines = new ArrayList<>();
        FactsView facts = view.facts();
        Source identity = source(view, CheckKind.IDENTITY);
        FactSection.Business business = facts.business();
        if (business != null) {
            business(business, lines);
        }
        FactsView.PersonView person = facts.person();
        if (person != null) {
            lines.add(text("person", person.fullName(), identity));
            lines.add(new FactLine("born", person.birthDate().toString(), null, Sort.DATE, identity));
            lines.add(new FactLine(
                    "document", person.documentKind(), "••" + person.documentLastFour(), Sort.DOCUMENT, identity));
            LocalDate end = person.expiresOn();
            if (end != null) {
                lines.add(new FactLine("expires", end.toString(), null, Sort.DATE, Source.STATED));
            }
            lines.add(text("phone", person.phone(), Source.STATED));
        }
        FactsView.AccountView account = facts.account();
        if (account != null) {
            Source bank = source(view, CheckKind.BANK_ACCOUNT);
            lines.add(text("holder", account.holderName(), bank));
            String code = account.bankCode().isEmpty() ? "" : account.bankCode() + " ";
            lines.add(text("account", code + "••" + account.accountLastFour(), bank));
        }
        return List.copyOf(lines);
    }

    private static void business(FactSection.Business business, List<FactLine> lines) {
        lines.add(text("legal-name", business.legalName(), Source.STATED));
        if (!business.tradingName().equals(business.legalName())
                && !business.tradingName().isBlank()) {
            lines.add(text("trading-name", business.tradingName(), Source.STATED));
        }
        lines.add(new FactLine("kind", business.kind(), null, Sort.KIND, Source.STATED));
        if (!business.registrationNumber().isBlank()) {
            lines.add(text("registration", business.registrationNumber(), Source.STATED));
        }
        lines.add(new FactLine("mcc", business.mcc(), null, Sort.MCC, Source.STATED));
        lines.add(new FactLine("volume", Long.toString(business.monthlyVolume()), null, Sort.VOLUME, Source.STATED));
        lines.add(new FactLine(
                "address",
                business.addressLine(),
                business.city() + " " + business.postcode(),
                Sort.TEXT,
                Source.STATED));
    }

    private static FactLine text(String key, String value, Source source) {
        return new FactLine(key, value, null, Sort.TEXT, source);
    }

    private static Source source(CaseView view, CheckKind kind) {
        return view.checks().stream()
                .filter(check -> check.kind() == kind)
                .map(CheckView::state)
                .findFirst()
                .map(FactLine::source)
                .orElse(Source.STATED);
    }

    private static Source source(CheckState state) {
        return switch (state) {
            case PASSED -> Source.CONFIRMED;
            case FAILED -> Source.CONTRADICTED;
            case REVIEW -> Source.LOOK;
            case REQUESTED, ERROR -> Source.STATED;
        };
    }
}
