package countinghouse.underwriting.gateway;

import java.time.LocalDate;

/**
 * Two amounts that are on their way. Which ones is the provider's secret.
 *
 * @param id names them
 * @param statementText what the applicant looks for on the account's statement
 * @param expectedOn the day on which they should be there
 * @param triesLeft how often amounts may be typed
 */
public record Deposits(String id, String statementText, LocalDate expectedOn, int triesLeft) {}
