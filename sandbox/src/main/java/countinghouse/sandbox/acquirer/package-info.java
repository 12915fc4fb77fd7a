/** An acquirer's host: ISO 8583 over TCP, deciding by card token, with a synced journal of its own. */
@NullMarked
package countinghouse.sandbox.acquirer;

import org.jspecify.annotations.NullMarked;
