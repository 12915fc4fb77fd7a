package countinghouse.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share that a person types: 0.25 or 0.25 % is 0.0025; from 0 to 100, with up to four places. */
@FacesConverter("percent")
public class PercentConverter implements Converter<BigDecimal> {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public @Nullable BigDecimal getAsObject(FacesContext context, UIComponent field, @Nullable String typed) {
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
    public String getAsString(FacesContext context, UIComponent field, @Nullable BigDecimal share) {
        if (share == null) {
            return "";
        }
        BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale())).toPlainString();
    }

    /** @throws IllegalArgumentException when it is no number, leaves the range or has more places */
    static BigDecimal parse(String typed) {
        String number = typed.replaceAll("[%％\\s]", "");
        if (!number.matches("\\d{1,3}(\\.\\d{1,4})?") || new BigDecimal(number).compareTo(ALL) > 0) {
            throw new IllegalArgumentException("not a share");
        }
        return new BigDecimal(number).movePointLeft(2);
    }
}
