package countinghouse.underwriting.gateway;

import java.util.Optional;

/** Verifies that a person holds a credit card, on a page of its own: by an authorisation of nothing and a one-time code. */
public interface CardVerifier {

    /**
     * Opens a session; the same reference gets the same session again, also one that has ended, in the language asked for last: a new try
     * needs a new reference.
     *
     * @throws ProviderUnavailable if there is no usable answer
     */
    CardPage open(CardPageRequest request) throws ProviderUnavailable;

    /**
     * How the session named by {@link CardPage#session} ended; empty while the person has not finished. What the page says to its window is no answer: ask here.
     *
     * @throws ProviderUnavailable if there is no usable answer, which is never to be read as a FAIL
     */
    Optional<CardAnswer> result(String session) throws ProviderUnavailable;
}
