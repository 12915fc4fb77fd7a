/** Client of the acquirer's clearing reports: CSV files in a folder over SFTP. */
@org.jspecify.annotations.NullMarked
package countinghouse.gateways.clearing;
