package countinghouse.reports;

/** A named fact in the title of a sheet. */
public record Fact(String label, String value) {}
