package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.underwriting.PersonProofs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All sessions of a case at the card verifier, oldest first; kept beside the facts, sealed as they are. */
public record CardTries(List<CardTry> tries) {
    public CardTries {
        tries = List.copyOf(tries);
    }

    static CardTries none() {
        return new CardTries(List.of());
    }

    Optional<CardTry> last() {
        return tries.isEmpty() ? Optional.empty() : Optional.of(tries.getLast());
    }

    long failed() {
        return tries.stream().filter(CardTry::failed).count();
    }

    Optional<CardTry> of(String session) {
        return tries.stream().filter(t -> session.equals(t.session())).findFirst();
    }

    /**
     * Only a card that was not turned away is stated, or the third that was.
     *
     * @throws Refusal fact.card-or-face
     */
    void require(String session) {
        CardTry stated = of(session).orElseThrow(() -> Refusal.invalid("fact.card-or-face"));
        boolean good = stated.answer() != null && !stated.failed();
        if (!good && failed() < PersonProofs.CARD_TRIES) {
            throw Refusal.invalid("fact.card-or-face");
        }
    }

    CardTries with(CardTry added) {
        return new CardTries(Stream.concat(tries.stream(), Stream.of(added)).toList());
    }

    CardTries instead(CardTry changed) {
        return new CardTries(tries.stream()
                .map(t -> t.id().equals(changed.id()) ? changed : t)
                .toList());
    }
}
