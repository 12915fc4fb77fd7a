package countinghouse.reports;

/** One clause of the agreement, with its number in its head. */
public record AgreementClause(String head, String text) {}
