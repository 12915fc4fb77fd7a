/** All connectors as one gateway: which payment goes where, and away from where nothing comes back. See docs/connectors.md. */
@NullMarked
package countinghouse.gateways.routing;

import org.jspecify.annotations.NullMarked;
