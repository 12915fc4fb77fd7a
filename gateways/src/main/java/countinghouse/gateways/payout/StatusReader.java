package countinghouse.gateways.payout;

import countinghouse.settlement.gateway.BankAnswer.StatusReport;
import countinghouse.settlement.gateway.BankAnswer.TransactionStatus;
import countinghouse.settlement.gateway.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Reads pain.002, of any version. */
final class StatusReader {
    private StatusReader() {}

    /** @param report the element CstmrPmtStsRpt */
    static StatusReport read(BankXml report) throws Unreadable {
        BankXml group =
                report.at("OrgnlGrpInfAndSts").orElseThrow(() -> new Unreadable("a status of no message of ours"));
        List<TransactionStatus> transactions = new ArrayList<>();
        for (BankXml payment : report.all("OrgnlPmtInfAndSts")) {
            String all = payment.text("PmtInfSts");
            for (BankXml transaction : payment.all("TxInfAndSts")) {
                transactions.add(status(transaction, all));
            }
        }
        return new StatusReport(group.required("OrgnlMsgId"), group.text("GrpSts"), reason(group), transactions);
    }

    private static TransactionStatus status(BankXml transaction, String all) throws Unreadable {
        String own = transaction.text("TxSts");
        return new TransactionStatus(
                transaction.required("OrgnlEndToEndId"),
                own.isEmpty() ? all : own,
                reason(transaction),
                transaction.text("AcctSvcrRef"));
    }

    private static String reason(BankXml of) {
        String code = of.text("StsRsnInf/Rsn/Cd");
        return code.isEmpty() ? of.text("StsRsnInf/Rsn/Prtry") : code;
    }
}
