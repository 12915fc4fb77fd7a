package countinghouse.web.ops;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Rate;
import countinghouse.kernel.Refusal;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.AgreePlan;
import countinghouse.tenancy.MoveIn;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;

/**
 * A merchant's terms as its former provider's files tell them: {@code merchant.json} and the two tables.
 *
 * @param plan holds from the beginning of time
 */
record MovedMerchant(MoveIn merchant, AgreePlan plan) {
    private static final int LONGEST_NAME = 100;

    AgreePlan planFrom(LocalDate day) {
        return new AgreePlan(day, plan.plan(), plan.interchange(), plan.schemeFees());
    }

    /**
     * @param files an object with merchant, interchange and schemeFees
     * @throws Refusal merchant-file.field
     */
    static MovedMerchant read(JsonNode files) {
        Part merchant = new Part(files.path("merchant"), "");
        MoveIn moveIn = new MoveIn(
                merchant.text("name", LONGEST_NAME),
                merchant.optional("country", "[A-Z]{2}", "ZZ"),
                currency(merchant),
                businessDay(merchant),
                merchant.optional("language", "en|zh-CN", "en"));
        AgreePlan plan = new AgreePlan(
                LocalDate.EPOCH,
                plan(merchant),
                files.path("interchange").asText(),
                files.path("schemeFees").asText());
        return new MovedMerchant(moveIn, plan);
    }

    private static String currency(Part merchant) {
        String code = merchant.text("currency", 3);
        try {
            if (Currency.getInstance(code).getDefaultFractionDigits() >= 0) {
                return code;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw merchant.wrong("currency", "is no ISO 4217 code.");
    }

    private static BusinessDay businessDay(Part merchant) {
        ZoneId zone;
        try {
            zone = ZoneId.of(merchant.text("timeZone", 40));
        } catch (DateTimeException e) {
            throw merchant.wrong("timeZone", "is no IANA time zone.");
        }
        try {
            return new BusinessDay(zone, LocalTime.parse(merchant.optional("cutOff", ".{5,8}", "00:00")));
        } catch (DateTimeException e) {
            throw merchant.wrong("cutOff", "is no time such as 04:00.");
        }
    }

    private static PricePlan plan(Part merchant) {
        Part terms = merchant.part("pricePlan");
        Part reserve = merchant.part("reserve");
        Part payout = merchant.part("payout");
        return new PricePlan(
                merchant.text("name", LONGEST_NAME),
                merchant.text("mccGroup", 32),
                terms.rate("markupRate"),
                terms.whole("markupFixed"),
                terms.whole("refundFee"),
                terms.whole("disputeFee"),
                terms.whole("monthlyFee"),
                terms.whole("minimumMonthlyFee"),
                terms.whole("terminalRental"),
                (int) Math.min(terms.whole("terminals"), Integer.MAX_VALUE),
                new PricePlan.Reserve(reserve.rate("rate"), (int) Math.min(reserve.whole("days"), Integer.MAX_VALUE)),
                new PricePlan.PayoutTerms(schedule(payout), payout.whole("minimum"), 1));
    }

    private static PricePlan.Schedule schedule(Part payout) {
        try {
            return PricePlan.Schedule.valueOf(payout.text("schedule", 8));
        } catch (IllegalArgumentException e) {
            throw payout.wrong("schedule", "is none of DAILY, WEEKLY, MONTHLY, MANUAL.");
        }
    }

    /** An object of the file. @param path of it, with a dot at the end */
    private record Part(JsonNode node, String path) {
        Part part(String field) {
            if (!node.path(field).isObject()) {
                throw wrong(field, "is missing.");
            }
            return new Part(node.path(field), path + field + ".");
        }

        String text(String field, int longest) {
            JsonNode value = node.path(field);
            if (!value.isTextual()
                    || value.textValue().isBlank()
                    || value.textValue().length() > longest) {
                throw wrong(field, "must be a text of 1 to " + longest + " characters.");
            }
            return value.textValue();
        }

        String optional(String field, String pattern, String otherwise) {
            if (!node.has(field)) {
                return otherwise;
            }
            String value = node.path(field).asText();
            if (!value.matches(pattern)) {
                throw wrong(field, "is not of the form it must have.");
            }
            return value;
        }

        long whole(String field) {
            JsonNode value = node.path(field);
            if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
                throw wrong(field, "must be a whole number of at least 0.");
            }
            return value.longValue();
        }

        Rate rate(String field) {
            try {
                return new Rate(new BigDecimal(node.path(field).asText()));
            } catch (IllegalArgumentException e) {
                throw wrong(field, "must be an exact decimal of up to 6 places, such as \"0.0025\".");
            }
        }

        Refusal wrong(String field, String problem) {
            return Refusal.invalid("merchant-file.field", Map.of("field", path + field, "problem", problem));
        }
    }
}
