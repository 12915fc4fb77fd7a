package countinghouse.settlement.entity;

import countinghouse.settlement.SettlementDay;
import java.time.Instant;

/** What a business day came to, in the moment it was closed. */
public record ClosedDay(SettlementDay day, ServiceFees services, Instant at) {}
