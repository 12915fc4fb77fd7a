/** The processes: who acts next. The entities say what is true. */
@org.jspecify.annotations.NullMarked
package countinghouse.workflow;
