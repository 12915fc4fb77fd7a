package countinghouse.incontainer;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import java.util.Set;

/** A person with a filled application. */
record Applicant(String person, String email, String tenant, String application, String number) {

    Caller caller() {
        return new Caller(tenant, person, "Grace Okafor", Set.of(Role.APPLICANT));
    }

    Caller asOwner() {
        return new Caller(tenant, person, "Grace Okafor", Set.of(Role.OWNER));
    }
}
