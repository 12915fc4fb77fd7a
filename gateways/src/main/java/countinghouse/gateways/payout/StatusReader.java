package countinghouse.gateways.payout;

import countinghouse.settlement.gateway.BankAnswer.PaymentStatus;
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
        List<PaymentStatus> payments = new ArrayList<>();
        List<TransactionStatus> transactions = new ArrayList<>();
        for (BankXml payment : report.all("OrgnlPmtInfAndSts")) {
            PaymentStatus all = new PaymentStatus(payment.text("PmtInfSts"), reason(payment));
            List<BankXml> named = payment.all("TxInfAndSts");
            if (named.isEmpty()) {
                payments.add(all);
            }
            for (BankXml transaction : named) {
                transactions.add(status(transaction, all));
            }
        }
        return new StatusReport(
                group.required("OrgnlMsgId"), group.text("GrpSts"), reason(group), payments, transactions);
    }

    /** What is not said of a transaction is said of all beside it. */
    private static TransactionStatus status(BankXml transaction, PaymentStatus all) throws Unreadable {
        String own = transaction.text("TxSts");
        String why = reason(transaction);
        return new TransactionStatus(
                transaction.required("OrgnlEndToEndId"),
                own.isEmpty() ? all.status() : own,
                own.isEmpty() && why.isEmpty() ? all.reason() : why,
                transaction.text("AcctSvcrRef"));
    }

    private static String reason(BankXml of) {
        String code = of.text("StsRsnInf/Rsn/Cd");
        return code.isEmpty() ? of.text("StsRsnInf/Rsn/Prtry") : code;
    }
}
