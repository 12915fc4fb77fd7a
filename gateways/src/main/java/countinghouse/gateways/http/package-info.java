/** JSON over HTTP to another company: bounded in time, in size and in how much of it runs at once. */
@NullMarked
package countinghouse.gateways.http;

import org.jspecify.annotations.NullMarked;
