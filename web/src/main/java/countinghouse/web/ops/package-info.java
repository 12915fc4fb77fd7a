/** The operator's commands, as {@code ./ops} sends them: by a key that only this copy's own launcher and whoever runs it can read. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.ops;
