package countinghouse.payments.control;

import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Opens a card's token for the one message that it goes into, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StoredCardTokens {
    @Inject
    private StoredCardBook book;

    /** Empty when the card was removed after the payment was stored. */
    public Optional<String> token(Caller caller, String cardId) {
        return book.token(caller, cardId);
    }
}
