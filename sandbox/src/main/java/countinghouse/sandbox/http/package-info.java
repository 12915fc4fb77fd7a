/** The one HTTP door of the sandbox: routes, questions and answers. */
@NullMarked
package countinghouse.sandbox.http;

import org.jspecify.annotations.NullMarked;
