package countinghouse.web.staff;

import countinghouse.platform.Documents;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.FactSection.Stake;
import countinghouse.underwriting.OwnerCases;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A company's people and papers, on the page of its case. */
@Named
@RequestScoped
public class PeopleCards {
    @Inject
    private OwnerCases cases;

    @Inject
    private CasePage page;

    private @Nullable List<Line> lines;

    /** @param view the person's own case */
    public record Line(Stake person, CaseView view) {
        public boolean given() {
            return view.facts().person() != null;
        }

        /** What the person calls themselves is not what the company calls them. */
        public boolean otherName() {
            var stated = view.facts().person();
            return stated != null && !stated.fullName().equalsIgnoreCase(person.fullName());
        }

        public String percent() {
            return BigDecimal.valueOf(person.shareBasisPoints(), 2)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known = read();
            lines = known;
        }
        return known;
    }

    private List<Line> read() {
        var ownership = page.getView().facts().company().ownership();
        if (ownership == null) {
            return List.of();
        }
        Map<String, CaseView> byId = cases.of(page.caller(), page.getId()).stream()
                .collect(Collectors.toMap(CaseView::id, Function.identity()));
        return ownership.people().stream()
                .flatMap(person ->
                        Optional.ofNullable(byId.get(person.id())).stream().map(view -> new Line(person, view)))
                .toList();
    }

    public List<Map.Entry<String, Documents.DocumentView>> getPapers() {
        return List.copyOf(page.getView().facts().company().papers().entrySet());
    }
}
