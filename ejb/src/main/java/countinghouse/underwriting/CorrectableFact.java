package countinghouse.underwriting;

/**
 * What may be corrected by what was told on the phone. Numbers, birth dates and whatever money goes to is not among it: these the applicant
 * states alone.
 */
public enum CorrectableFact {
    LEGAL_NAME,
    TRADING_NAME,
    ADDRESS_LINE,
    CITY,
    POSTCODE,
    FULL_NAME,
    PHONE
}
