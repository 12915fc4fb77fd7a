/** What a party remembers over a restart: append-only files of JSON lines, synced before an answer. */
@NullMarked
package countinghouse.sandbox.store;

import org.jspecify.annotations.NullMarked;
