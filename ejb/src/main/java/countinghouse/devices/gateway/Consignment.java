package countinghouse.devices.gateway;

import java.time.LocalDate;

/**
 * What the carrier made of a parcel.
 *
 * @param trackingNumber the carrier's number, which its webhooks name
 * @param carrier the carrier's name for people
 * @param expectedOn the day on which delivery is expected
 */
public record Consignment(String trackingNumber, String carrier, LocalDate expectedOn) {}
