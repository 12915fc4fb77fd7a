/** The engine, the one way to it ({@link countinghouse.workflow.control.ProcessFacade}), and the events that move it. */
@org.jspecify.annotations.NullMarked
package countinghouse.workflow.control;
