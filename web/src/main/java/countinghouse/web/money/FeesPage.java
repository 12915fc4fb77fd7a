package countinghouse.web.money;

import countinghouse.settlement.PricePlans;
import countinghouse.settlement.PricePlans.Example;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.Tariff.InterchangeRow;
import countinghouse.web.AmountConverter;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was agreed: plans from when to when, and the tables they go by. Plan and filter stand in the address. */
@Named
@RequestScoped
public class FeesPage {
    private static final long HIGHEST = 999_999_999_999L;

    @Inject
    private PricePlans plans;

    @Inject
    private Shop shop;

    private @Nullable String plan;
    private @Nullable String scheme;
    private @Nullable String product;
    private @Nullable String mode;
    private @Nullable String region;
    private List<PlanView> all = List.of();
    private @Nullable PlanView chosen;
    private @Nullable String sale;
    private Tariff tariff = new Tariff("", List.of(), Map.of());
    private List<Example> examples = List.of();

    public void load() {
        all = plans.plans(shop.caller()).stream().filter(FeesPage::everHolds).toList();
        LocalDate today = shop.getToday();
        chosen = all.stream()
                .filter(one -> one.id().equals(plan))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.holdsOn(today)).findFirst())
                .orElse(all.isEmpty() ? null : all.getFirst());
        PlanView shown = chosen;
        if (shown != null) {
            tariff = plans.tariff(shop.caller(), shown.id());
            examples = plans.examples(shop.caller(), shown.id(), getAmount()).stream()
                    .filter(example -> fits(example.row()))
                    .toList();
        }
    }

    /** What the examples are of: as typed, or 100 units. */
    public long getAmount() {
        String currency = shop.getMerchant().currency();
        try {
            long typed = sale == null || sale.isBlank() ? 0 : AmountConverter.parse(sale, currency);
            return typed > 0 && typed <= HIGHEST ? typed : Figures.example(currency);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Figures.example(currency);
        }
    }

    /** A sale by each row that one of the chosen kind could be charged by. */
    public List<Example> getExamples() {
        return examples;
    }

    /** The first of them, taken apart. */
    public @Nullable Example getWorked() {
        return examples.isEmpty() ? null : examples.getFirst();
    }

    /** One that another replaced for the same day was never a price. */
    private static boolean everHolds(PlanView plan) {
        LocalDate through = plan.through();
        return through == null || !through.isBefore(plan.from());
    }

    public List<PlanView> getPlans() {
        return all;
    }

    public @Nullable PlanView getChosen() {
        return chosen;
    }

    /** PAST, PRESENT or COMING. */
    public String time(PlanView view) {
        LocalDate today = shop.getToday();
        return view.holdsOn(today) ? "PRESENT" : view.from().isAfter(today) ? "COMING" : "PAST";
    }

    public boolean fromBeginning(PlanView view) {
        return !view.from().isAfter(LocalDate.EPOCH);
    }

    private boolean fits(InterchangeRow row) {
        return fits(row.use().scheme(), scheme)
                && fits(row.use().product(), product)
                && fits(row.use().entryMode(), mode)
                && fits(row.use().region(), region);
    }

    private static boolean fits(String pattern, @Nullable String wanted) {
        return wanted == null || wanted.isBlank() || pattern.equals(Tariff.ANY) || pattern.equals(wanted);
    }

    public int getRowCount() {
        return tariff.interchange().size();
    }

    /** In the order of the schemes' names. */
    public Map<String, Tariff.SchemeFee> getSchemeFees() {
        return new TreeMap<>(tariff.schemeFees());
    }

    public Set<String> getSchemes() {
        return named(CardUse::scheme);
    }

    public Set<String> getProducts() {
        return named(CardUse::product);
    }

    public Set<String> getModes() {
        return named(CardUse::entryMode);
    }

    public Set<String> getRegions() {
        return named(CardUse::region);
    }

    private Set<String> named(Function<CardUse, String> column) {
        Set<String> named = new TreeSet<>();
        tariff.interchange().forEach(row -> named.add(column.apply(row.use())));
        named.remove(Tariff.ANY);
        return named;
    }

    public @Nullable String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = plan;
    }

    public @Nullable String getSale() {
        return sale;
    }

    public void setSale(@Nullable String sale) {
        this.sale = sale;
    }

    public @Nullable String getScheme() {
        return scheme;
    }

    public void setScheme(@Nullable String scheme) {
        this.scheme = scheme;
    }

    public @Nullable String getProduct() {
        return product;
    }

    public void setProduct(@Nullable String product) {
        this.product = product;
    }

    public @Nullable String getMode() {
        return mode;
    }

    public void setMode(@Nullable String mode) {
        this.mode = mode;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = region;
    }
}
