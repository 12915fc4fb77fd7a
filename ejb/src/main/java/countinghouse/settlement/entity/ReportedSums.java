package countinghouse.settlement.entity;

import countinghouse.settlement.gateway.ClearingReport.Sums;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** What the acquirer reports of a line, or of lines together, in minor units of its currency. */
@MappedSuperclass
public abstract class ReportedSums {
    private String currency;

    @Column(name = "gross_minor")
    private long grossMinor;

    @Column(name = "interchange_minor")
    private long interchangeMinor;

    @Column(name = "scheme_minor")
    private long schemeMinor;

    protected ReportedSums() {}

    protected ReportedSums(String currency, Sums sums) {
        this.currency = currency;
        this.grossMinor = sums.gross();
        this.interchangeMinor = sums.interchange();
        this.schemeMinor = sums.scheme();
    }

    public String currency() {
        return currency;
    }

    public Sums sums() {
        return new Sums(grossMinor, interchangeMinor, schemeMinor);
    }
}
