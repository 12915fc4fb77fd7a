package countinghouse.gateways.company;

import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.NoAnswer;
import countinghouse.gateways.http.ProviderClient;
import countinghouse.gateways.http.Reply;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.CompanyAnswer;
import countinghouse.underwriting.gateway.CompanyQuery;
import countinghouse.underwriting.gateway.CompanyRegistry;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.util.Map;

/** The company register's protocol: {@code POST …/v1/checks}, answered with what is registered beside the verdict. */
final class CompanyDesk implements CompanyRegistry, AutoCloseable {
    private final ProviderClient provider;

    CompanyDesk(JsonClient client) {
        this.provider = new ProviderClient("company registry", client);
    }

    @Override
    public CompanyAnswer check(CompanyQuery query) throws ProviderUnavailable {
        return provider.post(
                "/v1/checks",
                query.reference(),
                Map.of(
                        "reference", query.reference(),
                        "country", query.country(),
                        "registrationNumber", query.registrationNumber(),
                        "legalName", query.legalName(),
                        "address", query.address(),
                        "representatives", query.representatives()),
                CompanyDesk::answer);
    }

    private static CompanyAnswer answer(Reply reply) throws NoAnswer {
        CheckAnswer check = ProviderClient.verdict(reply);
        Reply company = reply.part("company");
        if (company == null && check.outcome() == CheckAnswer.Outcome.PASS) {
            throw new NoAnswer("a company that passes and is not told");
        }
        return new CompanyAnswer(check, company == null ? null : registered(company));
    }

    private static CompanyAnswer.Registered registered(Reply company) throws NoAnswer {
        return new CompanyAnswer.Registered(
                company.word("status", CompanyAnswer.Status.class), company.text("name"), company.text("address"));
    }

    @Override
    public void close() {
        provider.close();
    }
}
