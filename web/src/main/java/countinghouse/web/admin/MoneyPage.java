package countinghouse.web.admin;

import countinghouse.backoffice.CloseMonitor;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.security.StepUp;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.MoneyDesk.HoldView;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import countinghouse.web.admin.MoneyPicture.Picture;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One merchant's money desk: holds, adjustments, reserve given back and payouts by hand; each with a reason. */
@Named
@ViewScoped
public class MoneyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CloseMonitor monitor;

    @Inject
    private MoneyDesk desk;

    @Inject
    private MoneyPicture pictures;

    @Inject
    private StepUp stepUp;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private String merchant = "";
    private @Nullable Picture picture;
    private @Nullable HoldView chosen;
    private final Typed typed = new Typed();

    public void load() {
        picture = pictures.of(bound());
    }

    /** Asks for the proof before anything is typed, for the way to it and back loses what was. */
    public void beginMoving() {
        stepUp.require(session.getSessionId());
        typed.clear();
    }

    public void beginHold() {
        typed.clear();
    }

    public void hold() {
        Caller bound = bound();
        desk.hold(bound, typed.untilOrRefuse(), typed.reason);
        done("desk.held", bound);
    }

    /** The hold that the dialog which opens next is about. */
    public void choose(HoldView hold) {
        chosen = hold;
    }

    public void lift() {
        HoldView hold = chosen;
        if (hold != null) {
            Caller bound = bound();
            desk.lift(bound, hold.id());
            done("desk.lifted", bound);
        }
    }

    public void adjust() {
        Caller bound = bound();
        long amount = typed.amountOrRefuse();
        desk.adjust(bound, typed.against ? -amount : amount, typed.reason);
        done("desk.adjusted", bound);
    }

    public void release() {
        Caller bound = bound();
        desk.release(bound, typed.amountOrRefuse(), typed.reason);
        done("desk.released", bound);
    }

    public void payOut() {
        Caller bound = bound();
        desk.payOut(bound, typed.reason);
        done("desk.paying", bound);
    }

    public void takeBack() {
        Picture shown = picture;
        if (shown != null && shown.byHand() != null) {
            Caller bound = bound();
            desk.takeBack(bound, shown.byHand().id());
            done("desk.not-paying", bound);
        }
    }

    private Caller bound() {
        return monitor.open(session.onPlatform(), merchant);
    }

    private void done(String key, Caller bound) {
        picture = pictures.of(bound);
        toast.say(key, Map.of("merchant", getName()));
        typed.clear();
        chosen = null;
    }

    public @Nullable Picture getPicture() {
        return picture;
    }

    public String getName() {
        String name = picture == null ? null : picture.merchant().tradingName();
        return name == null ? merchant : name;
    }

    public String getCurrency() {
        return picture == null ? "USD" : picture.merchant().currency();
    }

    public @Nullable HoldView getChosen() {
        return chosen;
    }

    public Typed getTyped() {
        return typed;
    }

    public String getMerchant() {
        return merchant;
    }

    public void setMerchant(String merchant) {
        this.merchant = merchant == null ? "" : merchant;
    }

    /** What stands in the dialog that is open. */
    public static class Typed implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable LocalDate until;
        private @Nullable Long amount;
        private boolean against;
        private String reason = "";

        void clear() {
            until = null;
            amount = null;
            against = false;
            reason = "";
        }

        LocalDate untilOrRefuse() {
            LocalDate typed = until;
            if (typed == null) {
                throw Refusal.invalid("money.until");
            }
            return typed;
        }

        long amountOrRefuse() {
            Long typed = amount;
            if (typed == null || typed <= 0) {
                throw Refusal.invalid("money.amount");
            }
            return typed;
        }

        public @Nullable LocalDate getUntil() {
            return until;
        }

        public void setUntil(@Nullable LocalDate until) {
            this.until = until;
        }

        public @Nullable Long getAmount() {
            return amount;
        }

        public void setAmount(@Nullable Long amount) {
            this.amount = amount;
        }

        public boolean isAgainst() {
            return against;
        }

        public void setAgainst(boolean against) {
            this.against = against;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason == null ? "" : reason;
        }
    }
}
