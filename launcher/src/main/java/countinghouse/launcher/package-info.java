/**
 * Starts, stops and looks after one copy of Countinghouse on one machine: database, sandbox, server.
 *
 * <p>Duty: `./run`, `./ops`, `./bench` and the migration step of a container. Everything it makes lies below one data
 * folder; it ends only processes it started itself. Out of scope: what the product does once it is up.
 */
@NullMarked
package countinghouse.launcher;

import org.jspecify.annotations.NullMarked;
