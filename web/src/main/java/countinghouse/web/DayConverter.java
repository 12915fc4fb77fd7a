package countinghouse.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as browsers send it: 1988-04-17. */
@FacesConverter("day")
public class DayConverter implements Converter<LocalDate> {
    @Override
    public @Nullable LocalDate getAsObject(FacesContext context, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip().replace('/', '-'));
        } catch (DateTimeException wrong) {
            String words = Words.in(context.getViewRoot().getLocale()).say("convert.day");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, @Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
