package countinghouse.web;

import countinghouse.kernel.Refusal;
import countinghouse.web.door.TypedFields;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreValidateEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Refuses a card number at the field it was typed into, before any converter, page or log sees it, and does not show it again. */
public class CardDataListener implements SystemEventListener {
    private static final Refusal REFUSAL = Refusal.invalid("card-number");
    /** An attribute that a page gives to the field in which a debit card's number is the account's number. */
    private static final String DEBIT_CARD = "debitCard";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof EditableValueHolder;
    }

    @Override
    public void processEvent(SystemEvent event) {
        if (event instanceof PreValidateEvent
                && event.getSource() instanceof UIInput field
                && holdsCard(field, field.getSubmittedValue())) {
            field.setSubmittedValue(null);
            field.setValid(false);
            RefusalMessages.at(FacesContext.getCurrentInstance(), (UIComponent) field, REFUSAL);
        }
    }

    private static boolean holdsCard(UIInput field, @Nullable Object typed) {
        return typed instanceof String text
                ? holdsCard(field, text)
                : typed instanceof String[] texts && Arrays.stream(texts).anyMatch(text -> holdsCard(field, text));
    }

    private static boolean holdsCard(UIInput field, String text) {
        String id = field.getId();
        boolean debitCard = Boolean.TRUE.equals(field.getAttributes().get(DEBIT_CARD)) && TypedFields.isDebitCard(text);
        return !debitCard && TypedFields.holdCard(id == null ? "" : id, text);
    }
}
