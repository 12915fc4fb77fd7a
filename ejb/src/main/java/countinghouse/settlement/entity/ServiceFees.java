package countinghouse.settlement.entity;

/** What a month costs on its last day, whatever was sold. @param minimum fills the month's mark-up up to what was agreed */
public record ServiceFees(long monthly, long rental, long minimum) {
    public static final ServiceFees NONE = new ServiceFees(0, 0, 0);

    public ServiceFees plus(ServiceFees other) {
        return new ServiceFees(monthly + other.monthly, rental + other.rental, minimum + other.minimum);
    }

    public long total() {
        return monthly + rental + minimum;
    }
}
