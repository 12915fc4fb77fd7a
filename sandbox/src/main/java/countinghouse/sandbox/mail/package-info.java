/** A mail server that keeps what it receives and shows it as pages. */
@NullMarked
package countinghouse.sandbox.mail;

import org.jspecify.annotations.NullMarked;
