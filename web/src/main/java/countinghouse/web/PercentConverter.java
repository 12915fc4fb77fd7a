package countinghouse.web;

import countinghouse.kernel.Rate;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share that a person types: 0.25 or 0.25 % is a rate of 0.0025; from 0 to 100, with up to four places. */
@FacesConverter("percent")
public class PercentConverter implements Converter<Rate> {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public @Nullable Rate getAsObject(FacesContext context, UIComponent field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse(text);
        } catch (IllegalArgumentException wrong) {
            String words = Words.in(context.getViewRoot().getLocale()).say("convert.percent");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, @Nullable Rate rate) {
        if (rate == null) {
            return "";
        }
        BigDecimal percent = rate.value().movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale())).toPlainString();
    }

    /** @throws IllegalArgumentException when it is no number, leaves the range or has more places */
    static Rate parse(String typed) {
        String number = typed.replaceAll("[%％\\s]", "");
        if (!number.matches("\\d{1,3}(\\.\\d{1,4})?") || new BigDecimal(number).compareTo(ALL) > 0) {
            throw new IllegalArgumentException("not a share");
        }
        return new Rate(new BigDecimal(number).movePointLeft(2));
    }
}
