package countinghouse.underwriting;

/**
 * Where an application was sent from.
 *
 * @param address of the network, as far as it is the reader's own
 * @param device a secret that the browser keeps in a cookie; empty when it keeps none
 */
public record Origin(String address, String device) {}
