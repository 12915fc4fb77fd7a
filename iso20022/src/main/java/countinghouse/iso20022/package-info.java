/** Credit transfers to a bank as pain.001.001.09. What the bank answers is read where it is fetched: banks answer in many versions. */
@org.jspecify.annotations.NullMarked
package countinghouse.iso20022;
