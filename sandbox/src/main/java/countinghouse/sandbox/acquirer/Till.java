package countinghouse.sandbox.acquirer;

/** The customer's account, which the acquirer pays to. */
public interface Till {
    /** Once for a reference and currency, however often it is asked for. @param amountMinor below zero where it is drawn */
    void pay(String reference, long amountMinor, String currency);
}
