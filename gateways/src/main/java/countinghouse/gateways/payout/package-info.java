/** The bank that pays out: files over SFTP, by a pinned host key and a key of ours; pain.001 out, pain.002 and camt.05x in. */
@org.jspecify.annotations.NullMarked
package countinghouse.gateways.payout;
