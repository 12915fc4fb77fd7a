/** Client of the acquirer's host: ISO 8583 over one TCP connection that is kept open. See docs/acquirer-protocol.md. */
@NullMarked
package countinghouse.gateways.acquirer;

import org.jspecify.annotations.NullMarked;
