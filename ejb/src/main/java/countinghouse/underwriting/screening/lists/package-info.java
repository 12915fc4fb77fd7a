/**
 * Readers of sanction lists in the layouts their publishers use. A file is read whole or refused with {@link
 * countinghouse.underwriting.screening.lists.ListUnreadable}, which names file and line.
 */
@NullMarked
package countinghouse.underwriting.screening.lists;

import org.jspecify.annotations.NullMarked;
