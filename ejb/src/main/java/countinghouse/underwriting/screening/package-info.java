/**
 * Screening of names against published lists: an index of {@link countinghouse.underwriting.screening.ListedEntity
 * listed entities} that answers {@link countinghouse.underwriting.screening.ScreeningIndex#screen who resembles a
 * subject}, and says why.
 *
 * <p>Pure functions over what is handed in: no database, no clock, no bean, no state outside the index. The index is
 * immutable and may be asked by many threads. The files of the publishers are read in {@code lists}. Out of scope: what a
 * match means for an applicant, who decides about it, and when somebody is screened again.
 */
@NullMarked
package countinghouse.underwriting.screening;

import org.jspecify.annotations.NullMarked;
