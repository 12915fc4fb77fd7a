/** The trail and its sealer. */
@org.jspecify.annotations.NullMarked
package countinghouse.audit.control;
