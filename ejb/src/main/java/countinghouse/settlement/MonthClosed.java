package countinghouse.settlement;

import countinghouse.platform.Event;

/** A month's figures are frozen. @param statementId of {@link MonthlyStatements#statement} */
public record MonthClosed(String statementId) implements Event {
    @Override
    public String subject() {
        return statementId;
    }
}
