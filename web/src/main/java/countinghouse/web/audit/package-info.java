/** The audit trail, as merchants and auditors read it. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.audit;
