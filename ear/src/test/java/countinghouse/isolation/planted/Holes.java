package countinghouse.isolation.planted;

import countinghouse.platform.Caller;
import java.util.List;

/** Faces that let others in. */
public final class Holes {
    private Holes() {}

    /** Asks the database past the EntityManager. */
    public interface RawJdbc {
        String product(Caller caller, String productId);
    }

    /** Remembers an answer without whose it is. */
    public interface SharedCache {
        String firstProduct(Caller caller);
    }

    /** Says more of another tenant's thing than that it is not there. */
    public interface TellingError {
        String order(Caller caller, String orderId);
    }

    /** Asks the process engine without its facade. */
    public interface PastTheFacade {
        String process(Caller caller, String applicationId);
    }

    /** Asks the process engine without its facade, and opens the second lock for it. */
    public interface PastTheOpenDoor {
        String process(Caller caller, String applicationId);
    }

    /** Opens whatever it is asked for, as if the product itself asked. */
    public interface NoCheck {
        String order(String orderId);

        /** Ids of all merchants'. */
        List<String> all();

        String ofMerchant(String tenantId);
    }

    /** Answers nothing, and leaves something with another tenant. */
    public interface SilentWrite {
        void remark(Caller caller, String orderId);
    }
}
