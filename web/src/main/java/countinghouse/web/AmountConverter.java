package countinghouse.web;

import countinghouse.kernel.Money;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An amount that a person types, in the currency of the attribute {@code currency}: 62,000 or 62000.00 dollars are 6,200,000 cents. */
@FacesConverter("amount")
public class AmountConverter implements Converter<Long> {
    private static final String PLAIN = "\\d{1,3}(,\\d{3})*(\\.\\d+)?|\\d+(\\.\\d+)?";

    @Override
    public @Nullable Long getAsObject(FacesContext context, UIComponent field, @Nullable String typed) {
        String currency = currency(field);
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse(text, currency);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            Locale locale = context.getViewRoot().getLocale();
            String example = new Formats(locale, java.time.ZoneOffset.UTC, java.time.LocalDate.EPOCH)
                    .plain(new Money(6_200_000, currency));
            String words = Words.in(locale).say("convert.amount", Map.of("example", example));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, @Nullable Long minor) {
        if (minor == null) {
            return "";
        }
        Formats plain =
                new Formats(context.getViewRoot().getLocale(), java.time.ZoneOffset.UTC, java.time.LocalDate.EPOCH);
        Money amount = new Money(minor, currency(field));
        return plain.round(amount).substring(Formats.symbol(amount.currency()).length());
    }

    /**
     * @throws IllegalArgumentException when it is no number, or below zero
     * @throws ArithmeticException when it has more places than the currency, or leaves the range of a long
     */
    public static long parse(String typed, String currency) {
        String text = typed.strip().replace('，', ',').replace(" ", "");
        for (String symbol : new String[] {Formats.symbol(currency), "￥"}) {
            text = text.startsWith(symbol) ? text.substring(symbol.length()) : text;
        }
        if (!text.matches(PLAIN)) {
            throw new IllegalArgumentException("not an amount");
        }
        return new BigDecimal(text.replace(",", ""))
                .movePointRight(Money.exponent(currency))
                .longValueExact();
    }

    private static String currency(UIComponent field) {
        return String.valueOf(field.getAttributes().get("currency"));
    }
}
