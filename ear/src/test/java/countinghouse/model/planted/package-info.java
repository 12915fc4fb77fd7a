/** Mistakes made on purpose, each of which the walks against the model must find. */
package countinghouse.model.planted;
