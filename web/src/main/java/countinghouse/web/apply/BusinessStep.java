package countinghouse.web.apply;

import countinghouse.tenancy.CountryPack;
import countinghouse.underwriting.FactSection;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Step 1: what trades, where, and how much. */
@Named
@ViewScoped
public class BusinessStep implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationPage page;

    private String kind = "";
    private String legalName = "";
    private String tradingName = "";
    private String registrationNumber = "";
    private String mcc = "";
    private @Nullable Long monthlyVolume;
    private String addressLine = "";
    private String city = "";
    private String postcode = "";

    @PostConstruct
    void open() {
        kind = page.getPack().applicants().getFirst().kind();
        restore(page.typed(Step.BUSINESS));
        FactSection.Business saved = page.getApplication().facts().business();
        if (saved != null) {
            kind = saved.kind();
            legalName = saved.legalName();
            tradingName = saved.tradingName();
            registrationNumber = saved.registrationNumber();
            mcc = saved.mcc();
            monthlyVolume = saved.monthlyVolume();
            addressLine = saved.addressLine();
            city = saved.city();
            postcode = saved.postcode();
        }
    }

    private void restore(Map<String, String> typed) {
        kind = typed.getOrDefault("kind", kind);
        legalName = typed.getOrDefault("legalName", "");
        tradingName = typed.getOrDefault("tradingName", "");
        registrationNumber = typed.getOrDefault("registrationNumber", "");
        mcc = typed.getOrDefault("mcc", "");
        String volume = typed.getOrDefault("monthlyVolume", "");
        monthlyVolume = volume.isEmpty() ? null : Long.valueOf(volume);
        addressLine = typed.getOrDefault("addressLine", "");
        city = typed.getOrDefault("city", "");
        postcode = typed.getOrDefault("postcode", "");
    }

    private Map<String, String> typed() {
        return Map.of(
                "kind", kind,
                "legalName", legalName,
                "tradingName", tradingName,
                "registrationNumber", registrationNumber,
                "mcc", mcc,
                "monthlyVolume", monthlyVolume == null ? "" : monthlyVolume.toString(),
                "addressLine", addressLine,
                "city", city,
                "postcode", postcode);
    }

    /** Called whenever a field is left: saves as soon as all of them are there, and keeps what is there until then. */
    public void leave() {
        page.keep(Step.BUSINESS, typed());
        boolean complete = Stream.of(legalName, tradingName, mcc, addressLine, city, postcode)
                .noneMatch(String::isBlank);
        if (complete && monthlyVolume != null && (!isRegistered() || !registrationNumber.isBlank())) {
            save();
        }
    }

    public String next() {
        save();
        return page.onward();
    }

    private void save() {
        long volume = monthlyVolume == null ? 0 : monthlyVolume;
        page.save(new FactSection.Business(
                kind,
                legalName.strip(),
                tradingName.strip(),
                registrationNumber.strip(),
                mcc,
                volume,
                addressLine.strip(),
                city.strip(),
                postcode.strip()));
    }

    /** The kind of applicant that is chosen, with its rules. */
    public CountryPack.Applicant getApplicant() {
        CountryPack pack = page.getPack();
        return pack.applicant(kind).orElse(pack.applicants().getFirst());
    }

    /** Whether this kind of business must have a registration number. */
    public boolean isRegistered() {
        return !getApplicant().registrationOptional();
    }

    public List<String> getCategories() {
        return page.getPack().categories();
    }

    /** How the chosen trade stands under the country's policy, to be told before anything is uploaded. */
    public CountryPack.Category getCategory() {
        return page.getPack().category(mcc);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLegalName() {
        return legalName;
    }

    public void setLegalName(String legalName) {
        this.legalName = legalName;
    }

    public String getTradingName() {
        return tradingName;
    }

    public void setTradingName(String tradingName) {
        this.tradingName = tradingName;
    }

    public String getRegistrationNumber() {
        return registrationNumber;
    }

    public void setRegistrationNumber(String registrationNumber) {
        this.registrationNumber = registrationNumber;
    }

    public String getMcc() {
        return mcc;
    }

    public void setMcc(String mcc) {
        this.mcc = mcc;
    }

    public @Nullable Long getMonthlyVolume() {
        return monthlyVolume;
    }

    public void setMonthlyVolume(@Nullable Long monthlyVolume) {
        this.monthlyVolume = monthlyVolume;
    }

    public String getAddressLine() {
        return addressLine;
    }

    public void setAddressLine(String addressLine) {
        this.addressLine = addressLine;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }
}
