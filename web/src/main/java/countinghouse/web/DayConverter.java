package countinghouse.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day that a person types: 1988-04-17, also 1988/4/17, 1988年4月17日 or 19880417. */
@FacesConverter("day")
public class DayConverter implements Converter<LocalDate> {
    private static final Pattern DAY =
            Pattern.compile("(?<year>\\d{4})(?<between>[-/.年]?)(?<month>\\d{1,2})(?:\\k<between>|月)(?<day>\\d{1,2})日?");

    @Override
    public @Nullable LocalDate getAsObject(FacesContext context, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return parse(typed);
        } catch (DateTimeException wrong) {
            String words = Words.in(context.getViewRoot().getLocale()).say("convert.day");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, @Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** @throws DateTimeException when it is no day of the calendar */
    static LocalDate parse(String typed) {
        Matcher parts = DAY.matcher(typed.strip());
        if (!parts.matches()) {
            throw new DateTimeException("not a day");
        }
        return LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
    }

    private static int number(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }
}
