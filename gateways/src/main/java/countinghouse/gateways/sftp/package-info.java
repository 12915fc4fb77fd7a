/** Files at other parties' hosts, over SFTP. */
@org.jspecify.annotations.NullMarked
package countinghouse.gateways.sftp;
