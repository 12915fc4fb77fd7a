/** A model of the money of its own, and random walks that hold the product against it. */
package countinghouse.model;
