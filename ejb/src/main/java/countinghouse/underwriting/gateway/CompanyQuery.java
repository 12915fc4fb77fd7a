package countinghouse.underwriting.gateway;

import java.util.List;

/**
 * One question about a company or a registered trade.
 *
 * @param reference our own id of this check, the same on a retry (1 to 64 printable ASCII characters)
 * @param country ISO 3166-1 alpha-2 of the register
 * @param registrationNumber EIN in the US, unified social credit code in China
 * @param legalName the name as it should be registered
 * @param address the registered address in one line, or empty to leave it out of the comparison
 * @param representatives names of persons who should be its legal representative or officers; empty to leave them out
 */
public record CompanyQuery(
        String reference,
        String country,
        String registrationNumber,
        String legalName,
        String address,
        List<String> representatives) {

    public CompanyQuery {
        representatives = List.copyOf(representatives);
    }

    @Override
    public String toString() {
        return "CompanyQuery[" + reference + ", " + country + "]";
    }
}
