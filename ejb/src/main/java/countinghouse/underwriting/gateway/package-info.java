/**
 * Ports to the parties that answer questions about an applicant: registries of persons, bank accounts and companies, a face matcher, a card
 * verifier, and a bank that sends micro-deposits.
 *
 * <p>A port answers with the provider's own words and never decides: what a FAIL or an UNCLEAR means for the
 * application is a rule of underwriting. A call talks to another company over the network, so it must not run inside a
 * transaction; the clients refuse one. Out of scope: screening against sanction lists.
 */
@NullMarked
package countinghouse.underwriting.gateway;

import org.jspecify.annotations.NullMarked;
