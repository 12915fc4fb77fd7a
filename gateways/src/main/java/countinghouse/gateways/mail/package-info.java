/** Client of the mail server. */
@NullMarked
package countinghouse.gateways.mail;

import org.jspecify.annotations.NullMarked;
