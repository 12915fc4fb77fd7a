package countinghouse.onboarding.control;

import countinghouse.devices.DeliveryFailed;
import countinghouse.devices.OrderAllocated;
import countinghouse.devices.OrderDelivered;
import countinghouse.devices.OrderPlaced;
import countinghouse.devices.OrderShipped;
import countinghouse.devices.ParcelReturned;
import countinghouse.devices.TerminalActivated;
import countinghouse.devices.TerminalReady;
import countinghouse.onboarding.ActionRequired;
import countinghouse.onboarding.AgreementSigned;
import countinghouse.onboarding.AgreementVoided;
import countinghouse.onboarding.ApplicationAmended;
import countinghouse.onboarding.ApplicationAppealed;
import countinghouse.onboarding.ApplicationApproved;
import countinghouse.onboarding.ApplicationDeclined;
import countinghouse.onboarding.ApplicationExpired;
import countinghouse.onboarding.ApplicationResubmitted;
import countinghouse.onboarding.ApplicationSubmitted;
import countinghouse.onboarding.ApplicationWithdrawn;
import countinghouse.onboarding.OwnerAnswered;
import countinghouse.onboarding.OwnerChecked;
import countinghouse.onboarding.OwnerExpired;
import countinghouse.onboarding.OwnerLinkSent;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.tenancy.MerchantLive;
import countinghouse.underwriting.CallClosed;
import countinghouse.underwriting.CallMade;
import countinghouse.underwriting.CallOpened;
import countinghouse.underwriting.CallOutcome;
import countinghouse.underwriting.CaseQueued;
import countinghouse.underwriting.CheckCompleted;
import countinghouse.underwriting.CorrectionAnswered;
import countinghouse.underwriting.CorrectionCancelled;
import countinghouse.underwriting.CorrectionProposed;
import countinghouse.underwriting.MerchantReinstated;
import countinghouse.underwriting.MerchantSuspended;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Writes each step of the way into the timeline, and mails what the applicant must know. */
@Stateless
@Local(EventListener.class)
public class TellApplicant implements EventListener {
    @Inject
    private Applications applications;

    @Inject
    private Timeline timeline;

    @Inject
    private ApplicantMail mail;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(
                ApplicationSubmitted.class,
                ApplicationWithdrawn.class,
                ApplicationApproved.class,
                ApplicationDeclined.class,
                ActionRequired.class,
                ApplicationAmended.class,
                ApplicationResubmitted.class,
                ApplicationAppealed.class,
                ApplicationExpired.class,
                CheckCompleted.class,
                AgreementSigned.class,
                AgreementVoided.class,
                OwnerLinkSent.class,
                OwnerAnswered.class,
                OwnerChecked.class,
                OwnerExpired.class,
                CaseQueued.class,
                CallOpened.class,
                CallMade.class,
                CallClosed.class,
                CorrectionProposed.class,
                CorrectionAnswered.class,
                CorrectionCancelled.class,
                OrderPlaced.class,
                OrderAllocated.class,
                OrderShipped.class,
                OrderDelivered.class,
                DeliveryFailed.class,
                ParcelReturned.class,
                TerminalActivated.class,
                TerminalReady.class,
                MerchantLive.class,
                MerchantSuspended.class,
                MerchantReinstated.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        switch (event) {
            case ApplicationSubmitted e -> both(caller, "SUBMITTED", "submitted");
            case ApplicationWithdrawn e -> only(caller, "WITHDRAWN");
            case ApplicationApproved e -> both(caller, "APPROVED", "approved");
            case ApplicationDeclined e -> both(caller, "DECLINED", "declined");
            case ActionRequired e -> both(caller, "ACTION_REQUIRED", "action-required");
            case ApplicationAmended e -> only(caller, "AMENDED");
            case ApplicationResubmitted e -> only(caller, "RESUBMITTED");
            case ApplicationAppealed e -> both(caller, "APPEALED", "appealed");
            case ApplicationExpired e -> both(caller, "EXPIRED", "expired");
            case CheckCompleted e -> checked(caller, e);
            case AgreementSigned _ -> both(caller, "AGREEMENT_SIGNED", "agreement-signed");
            case AgreementVoided _ -> only(caller, "AGREEMENT_VOID");
            case OwnerLinkSent _ -> only(caller, "OWNER_INVITED");
            case OwnerAnswered _ -> only(caller, "OWNER_ANSWERED");
            case OwnerChecked _ -> only(caller, "OWNER_CHECKED");
            case OwnerExpired _ -> both(caller, "OWNER_EXPIRED", "owner-silent");
            case CaseQueued e -> only(caller, "IN_REVIEW");
            case OrderPlaced e -> only(caller, "ORDER_PLACED");
            case OrderAllocated e -> only(caller, "ORDER_ALLOCATED");
            case OrderShipped e -> shipped(caller, e);
            case OrderDelivered e -> only(caller, "ORDER_DELIVERED");
            case DeliveryFailed e -> both(caller, "DELIVERY_FAILED", "delivery-failed");
            case ParcelReturned e -> both(caller, "PARCEL_RETURNED", "parcel-returned");
            case TerminalReady e -> only(caller, "TERMINAL_READY");
            case TerminalActivated e -> only(caller, "TERMINAL_ACTIVATED");
            case MerchantLive e -> only(caller, "LIVE");
            case MerchantSuspended _ -> both(caller, "SUSPENDED", "suspended");
            case MerchantReinstated _ -> both(caller, "REINSTATED", "reinstated");
            default -> onCall(caller, event);
        }
    }

    /**
     * What is said of one of a company's people stays with them. Nobody is told that lists or other merchants were asked after, and so
     * nobody can tell from silence what was found.
     */
    private void checked(Caller caller, CheckCompleted e) {
        boolean own = applications.own(caller).id().equals(e.caseId());
        if (own && !e.kind().isQuiet()) {
            only(caller, "CHECK_" + e.kind() + "_" + e.state());
        }
    }

    private void onCall(Caller caller, Event event) {
        switch (event) {
            case CallOpened _ -> only(caller, "CALL_OPENED");
            case CallMade e -> phoned(caller, e.outcome());
            case CallClosed _ -> only(caller, "CALL_CLOSED");
            case CorrectionProposed _ -> both(caller, "CORRECTION_PROPOSED", "correction-proposed");
            case CorrectionAnswered e -> only(caller, e.agreed() ? "CORRECTION_AGREED" : "CORRECTION_REFUSED");
            case CorrectionCancelled _ -> only(caller, "CORRECTION_CANCELLED");
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    /** Whom we did not reach shall know that we tried; the others know. */
    private void phoned(Caller caller, CallOutcome outcome) {
        switch (outcome) {
            case NO_ANSWER -> both(caller, "CALL_NO_ANSWER", "call-missed");
            case WRONG_NUMBER -> both(caller, "CALL_WRONG_NUMBER", "call-wrong-number");
            case CALL_BACK -> only(caller, "CALL_LATER");
            case REACHED -> only(caller, "CALL_REACHED");
            case REFUSED -> only(caller, "CALL_REFUSED");
        }
    }

    private void only(Caller caller, String code) {
        timeline.add(caller, code, Map.of());
    }

    private void both(Caller caller, String code, String template) {
        only(caller, code);
        mail.send(caller, template, Map.of());
    }

    private void shipped(Caller caller, OrderShipped e) {
        Map<String, String> parcel = Map.of("carrier", e.carrier(), "tracking", e.trackingNumber());
        timeline.add(caller, "ORDER_SHIPPED", parcel);
        mail.send(caller, "shipped", parcel);
    }
}
