package countinghouse.gateways.payout;

import countinghouse.settlement.gateway.Unreadable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Counts what a pain.001 comes to, of any version: what it says of itself and what is in it. */
final class InitiationReader {
    private InitiationReader() {}

    /**
     * @param said number of transfers by the header
     * @param saidSum by the header
     * @param sum of what is instructed in the currency that is paid
     * @param equivalents of what is stated in another one
     */
    record Totals(String messageId, int said, BigDecimal saidSum, int counted, BigDecimal sum, BigDecimal equivalents) {
        List<String> faults() {
            List<String> faults = new ArrayList<>();
            if (said != counted) {
                faults.add("says " + said + " transfers and has " + counted);
            }
            BigDecimal all = sum.add(equivalents);
            if (saidSum.compareTo(all) != 0) {
                faults.add("says " + saidSum + " and comes to " + all);
            }
            return faults;
        }
    }

    /** @param message the element CstmrCdtTrfInitn */
    static Totals read(BankXml message) throws Unreadable {
        int counted = 0;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal equivalents = BigDecimal.ZERO;
        for (BankXml payment : message.all("PmtInf")) {
            for (BankXml transfer : payment.all("CdtTrfTxInf")) {
                counted++;
                if (transfer.at("Amt/EqvtAmt").isPresent()) {
                    equivalents = equivalents.add(new BigDecimal(transfer.required("Amt/EqvtAmt/Amt")));
                } else {
                    sum = sum.add(new BigDecimal(transfer.required("Amt/InstdAmt")));
                }
            }
        }
        return new Totals(
                message.required("GrpHdr/MsgId"),
                Integer.parseInt(message.required("GrpHdr/NbOfTxs")),
                new BigDecimal(message.required("GrpHdr/CtrlSum")),
                counted,
                sum,
                equivalents);
    }
}
