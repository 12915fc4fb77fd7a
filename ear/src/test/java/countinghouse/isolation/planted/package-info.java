/**
 * Wrong on purpose: each class here is a hole that the isolation test must find. They ride in the test archive only, are left out of the
 * count, and are attacked one at a time by the test of the test.
 */
package countinghouse.isolation.planted;
