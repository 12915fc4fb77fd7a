/**
 * The port to the bank that pays out: files of credit transfers go to it, its status reports and statements of account come back.
 *
 * <p>Every call but {@code write} and {@code read} talks to the bank over the network, so it must not run inside a transaction. None throws for
 * what a network can do, but {@link BankUnavailable} where it says so.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.settlement.gateway;
