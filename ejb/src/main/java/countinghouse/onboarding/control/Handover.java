package countinghouse.onboarding.control;

import countinghouse.devices.Devices;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.People;
import countinghouse.tenancy.ApprovedMerchant;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.FactSection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an approval hands to the contexts below: the merchant's facts, the owner's role, the order of terminals. */
@ApplicationScoped
public class Handover {
    @Inject
    private Tenancy tenancy;

    @Inject
    private People people;

    @Inject
    private Devices devices;

    public void toMerchant(Caller system, FactSection.Business b, @Nullable Instant signedAt) {
        tenancy.approve(
                system,
                new ApprovedMerchant(
                        b.legalName(), b.tradingName(), b.mcc(), b.addressLine(), b.city(), b.postcode(), signedAt));
        people.promote(system, Role.APPLICANT, Role.OWNER);
    }

    public String orderTerminals(Caller system, String applicationId, TerminalChoice choice, FactSection.Business b) {
        String country = tenancy.merchant(system).country();
        Devices.ShipTo to = new Devices.ShipTo(b.tradingName(), b.addressLine(), b.city(), b.postcode(), country);
        return devices.place(system, new Devices.PlaceOrder(applicationId, choice.modelCode(), choice.quantity(), to));
    }
}
