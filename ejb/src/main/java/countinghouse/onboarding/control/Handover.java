package countinghouse.onboarding.control;

import countinghouse.devices.Devices;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.People;
import countinghouse.settlement.PayoutAccounts;
import countinghouse.settlement.PricePlans;
import countinghouse.tenancy.ApprovedMerchant;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.Conditions;
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

    @Inject
    private PricePlans plans;

    @Inject
    private PayoutAccounts accounts;

    public void toMerchant(Caller system, FactSection.Business b, @Nullable Instant signedAt) {
        tenancy.approve(
                system,
                new ApprovedMerchant(
                        b.legalName(), b.tradingName(), b.mcc(), b.addressLine(), b.city(), b.postcode(), signedAt));
        people.promote(system, Role.APPLICANT, Role.OWNER);
    }

    /** What it will pay, and how it is paid: the agreement's fees on the decision's conditions. */
    public void toSettlement(Caller system, Conditions conditions, String mcc, TerminalChoice choice) {
        CountryPack country = CountryPacks.of(tenancy.merchant(system).country());
        plans.agreeStandard(
                system,
                new PricePlans.StandardTerms(
                        conditions.pricePlan(),
                        mcc,
                        conditions.reservePercent(),
                        conditions.reserveDays(),
                        conditions.payoutDelayDays(),
                        country.fees().rental(choice.modelCode()).orElse(0),
                        choice.quantity()));
    }

    /** Where it is paid; the checks have found that it is there, and whose it is. */
    public void toPayouts(Caller system, FactSection.@Nullable Account account) {
        if (account != null) {
            accounts.open(
                    system,
                    new PayoutAccounts.Account(account.holderName(), account.bankCode(), account.accountNumber()));
        }
    }

    public String orderTerminals(Caller system, String applicationId, TerminalChoice choice, FactSection.Business b) {
        String country = tenancy.merchant(system).country();
        Devices.ShipTo to = new Devices.ShipTo(b.tradingName(), b.addressLine(), b.city(), b.postcode(), country);
        return devices.place(system, new Devices.PlaceOrder(applicationId, choice.modelCode(), choice.quantity(), to));
    }
}
