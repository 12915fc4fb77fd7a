package countinghouse.settlement.gateway;

/** The bank was not reached, or broke off; nothing was changed. */
public class BankUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public BankUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
