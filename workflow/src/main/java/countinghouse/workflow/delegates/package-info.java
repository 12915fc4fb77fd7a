/**
 * What the process calls: one class per service task of the model, named as there ({@code Call_AssessRisk} is {@code AssessRisk} is
 * {@code ${assessRisk}}). A step asks a face to do something; it holds no rule of its own.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.workflow.delegates;
