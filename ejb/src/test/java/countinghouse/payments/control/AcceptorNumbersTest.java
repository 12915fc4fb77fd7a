package countinghouse.payments.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import countinghouse.kernel.Ids;
import countinghouse.kernel.TenantId;
import countinghouse.payments.gateway.Acceptor;
import org.junit.jupiter.api.Test;

class AcceptorNumbersTest {
    @Test
    void numbers_are_the_random_ends_of_the_ids() {
        Acceptor acceptor = AcceptorNumbers.of(
                new TenantId("mer_01k9abcdefghjkmnpqrstvwxyz"), "", "ter_01k9abcdefghjkmnpqrstvwxyz");
        assertEquals("BCDEFGHJKMNPQRSTVWXYZ".substring(6), acceptor.merchantId());
        assertEquals("QRSTVWXYZ".substring(1), acceptor.terminalId());
    }

    @Test
    void two_terminals_of_a_merchant_differ() {
        TenantId tenant = Ids.nextTenant();
        assertNotEquals(
                AcceptorNumbers.of(tenant, "", Ids.next("ter")), AcceptorNumbers.of(tenant, "", Ids.next("ter")));
    }
}
