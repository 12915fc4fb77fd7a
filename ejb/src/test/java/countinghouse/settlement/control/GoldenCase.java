package countinghouse.settlement.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Rate;
import countinghouse.settlement.Costs;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.entity.ClosedDay;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.settlement.entity.SettlementItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A worked case, gone through by the product's arithmetic without a database. */
final class GoldenCase {
    static final Path CASES = Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"))
            .resolveSibling("golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    final JsonNode merchant;
    final PlanView plan;
    final Tariff tariff;
    final List<Booked> booked = new ArrayList<>();

    record Booked(SettlementEvent event, Costs costs) {}

    GoldenCase(Path folder) throws IOException {
        merchant = JSON.readTree(folder.resolve("merchant.json").toFile());
        tariff = TariffFiles.read(
                Files.readString(folder.resolve("interchange.csv")),
                Files.readString(folder.resolve("scheme_fees.csv")));
        plan = new PlanView("pln_1", LocalDate.EPOCH, null, plan(), tariff.id(), Instant.EPOCH, "test");
    }

    private PricePlan plan() {
        JsonNode terms = merchant.get("pricePlan");
        JsonNode reserve = merchant.get("reserve");
        JsonNode payout = merchant.get("payout");
        return new PricePlan(
                merchant.get("name").asText(),
                merchant.get("mccGroup").asText(),
                Rate.of(terms.get("markupRate").asText()),
                terms.get("markupFixed").asLong(),
                terms.get("refundFee").asLong(),
                terms.get("disputeFee").asLong(),
                terms.get("monthlyFee").asLong(),
                terms.get("minimumMonthlyFee").asLong(),
                terms.get("terminalRental").asLong(),
                terms.get("terminals").asInt(),
                new PricePlan.Reserve(
                        Rate.of(reserve.get("rate").asText()),
                        reserve.get("days").asInt()),
                new PricePlan.PayoutTerms(
                        PricePlan.Schedule.valueOf(payout.get("schedule").asText()),
                        payout.get("minimum").asLong(),
                        1));
    }

    BusinessDay days() {
        return new BusinessDay(
                ZoneId.of(merchant.get("timeZone").asText()),
                LocalTime.parse(merchant.get("cutOff").asText()));
    }

    String currency() {
        return merchant.get("currency").asText();
    }

    int read(Path events) throws IOException {
        HistoryImport history = new HistoryImport(new Memory(), days(), currency(), LocalDate.EPOCH);
        try (InputStream in = Files.newInputStream(events)) {
            HistoryFile.read(in, history::accept);
        }
        return history.lines();
    }

    /** Closes all days through the last that was expected. */
    List<SettlementDay> close(LocalDate through) {
        List<SettlementDay> closed = new ArrayList<>();
        Map<LocalDate, Long> withheld = new TreeMap<>();
        LocalDate first = booked.getFirst().event().businessOn();
        for (LocalDate day = first; !day.isAfter(through); day = day.plusDays(1)) {
            LocalDate from = day.minusDays(plan.plan().reserve().days());
            long released = plan.plan().reserve().days() == 0 ? 0 : withheld.getOrDefault(from, 0L);
            DayResult.Before before = closed.isEmpty()
                    ? new DayResult.Before(0, 0, released, 0, false, false)
                    : new DayResult.Before(
                            closed.getLast().carriedForward(),
                            closed.getLast().reserveBalance(),
                            released,
                            markup(closed, day),
                            false,
                            false);
            ClosedDay result = DayResult.of(day, items(day), before, plan.plan(), currency());
            closed.add(result.day());
            withheld.put(day, result.day().figures().reserveWithheld());
        }
        return closed;
    }

    private static long markup(List<SettlementDay> closed, LocalDate day) {
        return closed.stream()
                .filter(d -> d.businessDay().withDayOfMonth(1).equals(day.withDayOfMonth(1)))
                .mapToLong(d -> d.figures().markup())
                .sum();
    }

    private SettlementFigures items(LocalDate day) {
        return booked.stream()
                .filter(b -> b.event().businessOn().equals(day))
                .map(b -> DaySums.of(List.<Object[]>of(new Object[] {
                    b.event().kind(),
                    1L,
                    b.event().amount().minor(),
                    b.costs().interchange().amount(),
                    b.costs().scheme().amount(),
                    b.costs().markup().amount(),
                    b.costs().other()
                })))
                .reduce(SettlementFigures.NONE, SettlementFigures::plus);
    }

    private final class Memory implements HistoryImport.House {
        @Override
        public PlanView planOn(LocalDate day) {
            return plan;
        }

        @Override
        public Tariff tariff(String id) {
            return tariff;
        }

        @Override
        public @Nullable SettlementItem stored(String reference) {
            return null;
        }

        @Override
        public CaptureLeft left(SettlementItem capture) {
            throw new IllegalStateException("nothing was stored before");
        }

        @Override
        public boolean decided(SettlementItem dispute) {
            throw new IllegalStateException("nothing was stored before");
        }

        @Override
        public SettlementItem book(SettlementEvent event, String planId, Costs costs) {
            booked.add(new Booked(event, costs));
            return new SettlementItem("itm_" + booked.size(), event, planId, costs, Instant.EPOCH);
        }
    }
}
