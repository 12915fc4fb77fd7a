package countinghouse.sandbox.company;

import countinghouse.sandbox.control.Gate;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.Json;

/** The register over HTTP: {@code POST /company/v1/checks}, and {@code POST /control/company/companies} to add one. */
public final class CompanyDoor {
    private CompanyDoor() {}

    public static void open(Gate gate, CompanyRegister register) {
        gate.on(
                Party.COMPANY,
                "check",
                "POST /company/v1/checks",
                q -> Answer.json(200, register.check(Json.read(q.body(), CompanyRegister.Query.class))));
        gate.door().on("POST", "/control/company/companies", q -> {
            Company company = Json.read(q.body(), Company.class);
            register.add(company);
            return Answer.json(201, company);
        });
    }
}
