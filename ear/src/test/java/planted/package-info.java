/** Classes that break the rules of the house, each on purpose, so that the architecture test is seen to fail. */
package planted;
