/**
 * Documents a merchant keeps: renders frozen figures of the domain as PDF and CSV, in English and in Chinese, and hands them to
 * {@link countinghouse.settlement.Statements}. Decides no figure and reads no table; what it prints is in the record it is given. The only
 * package that knows JasperReports.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.reports;
