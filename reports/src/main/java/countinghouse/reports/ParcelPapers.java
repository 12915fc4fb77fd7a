package countinghouse.reports;

import countinghouse.platform.Caller;

/** What goes into a parcel of terminals and onto it, as PDF, worded for the merchant's country. */
public interface ParcelPapers {
    /** What is inside and what to do with it: A4. @throws countinghouse.kernel.Refusal not-found, forbidden */
    byte[] slip(Caller logistics, String orderId);

    /** To whom it goes, with a bar code for the carrier's scanner: 100 by 150 mm. @throws countinghouse.kernel.Refusal as above */
    byte[] label(Caller logistics, String orderId);
}
