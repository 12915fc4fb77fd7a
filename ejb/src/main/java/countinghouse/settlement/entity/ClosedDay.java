package countinghouse.settlement.entity;

import countinghouse.settlement.SettlementDay;

/** What a business day comes to. */
public record ClosedDay(SettlementDay day, ServiceFees services) {}
