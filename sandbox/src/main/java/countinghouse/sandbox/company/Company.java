package countinghouse.sandbox.company;

import static countinghouse.sandbox.http.BadRequest.required;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A company on the list.
 *
 * @param representatives its legal representative and officers
 */
public record Company(
        String country,
        String registrationNumber,
        String name,
        String address,
        Status status,
        List<String> representatives) {

    public enum Status {
        ACTIVE,
        DISSOLVED,
        UNKNOWN
    }

    public Company(
            @Nullable String country,
            @Nullable String registrationNumber,
            @Nullable String name,
            @Nullable String address,
            @Nullable Status status,
            @Nullable List<String> representatives) {
        this.country = required("country", country);
        this.registrationNumber = required("registrationNumber", registrationNumber);
        this.name = required("name", name);
        this.address = required("address", address);
        this.status = required("status", status);
        this.representatives = List.copyOf(required("representatives", representatives));
    }

    boolean is(String country, String number) {
        return this.country.equals(country) && plain(registrationNumber).equals(plain(number));
    }

    static String plain(String number) {
        return number.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}
