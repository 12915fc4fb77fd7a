package countinghouse.sandbox.bank;

import static countinghouse.sandbox.http.Html.escape;

import countinghouse.sandbox.bank.BookLine.Entry;
import countinghouse.sandbox.bank.BookLine.Fate;
import countinghouse.sandbox.bank.BookLine.Outcome;
import countinghouse.sandbox.bank.BookLine.Taken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;

/** Writes pain.002.001.10 and camt.053.001.08, text by text, with nothing of the product's. */
final class Reports {
    private static final String START =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:%s\">\n";

    private Reports() {}

    /** Accepted, in part, or not at all. */
    static String status(Taken message) {
        boolean allPaid = message.outcomes().stream().allMatch(outcome -> outcome.fate() != Fate.REJECTED);
        boolean nonePaid = message.outcomes().stream().allMatch(outcome -> outcome.fate() == Fate.REJECTED);
        String group = !message.fault().isEmpty() || nonePaid ? "RJCT" : allPaid ? "ACSC" : "PART";
        StringBuilder xml = new StringBuilder(START.formatted("pain.002.001.10"))
                .append("<CstmrPmtStsRpt><GrpHdr>")
                .append(tag("MsgId", "STS" + message.messageId()))
                .append(tag("CreDtTm", message.at().toString()))
                .append("</GrpHdr><OrgnlGrpInfAndSts>")
                .append(tag("OrgnlMsgId", message.messageId()))
                .append(tag("OrgnlMsgNmId", "pain.001.001.09"))
                .append(tag("GrpSts", group))
                .append(message.fault().isEmpty() ? "" : reason(message.fault()))
                .append("</OrgnlGrpInfAndSts>");
        if (!message.outcomes().isEmpty()) {
            xml.append("<OrgnlPmtInfAndSts>").append(tag("OrgnlPmtInfId", message.messageId()));
            message.outcomes().forEach(outcome -> xml.append(transaction(outcome)));
            xml.append("</OrgnlPmtInfAndSts>");
        }
        return xml.append("</CstmrPmtStsRpt></Document>\n").toString();
    }

    private static String transaction(Outcome outcome) {
        boolean rejected = outcome.fate() == Fate.REJECTED;
        return "<TxInfAndSts>"
                + tag("OrgnlEndToEndId", outcome.transfer().endToEnd())
                + tag("TxSts", rejected ? "RJCT" : "ACSC")
                + (rejected ? reason(outcome.reason()) : tag("AcctSvcrRef", outcome.reference()))
                + "</TxInfAndSts>\n";
    }

    private static String reason(String code) {
        return "<StsRsnInf><Rsn>" + tag("Cd", code) + "</Rsn></StsRsnInf>";
    }

    static String statement(PaymentBooks.Statement statement) {
        String currency = statement.currency();
        LocalDate day = statement.at().atOffset(ZoneOffset.UTC).toLocalDate();
        String id = "STM" + currency + statement.number();
        long closing = statement.opening()
                + statement.entries().stream().mapToLong(Entry::amountMinor).sum();
        StringBuilder xml = new StringBuilder(START.formatted("camt.053.001.08"))
                .append("<BkToCstmrStmt><GrpHdr>")
                .append(tag("MsgId", id))
                .append(tag("CreDtTm", statement.at().toString()))
                .append("</GrpHdr><Stmt>")
                .append(tag("Id", id))
                .append(tag("ElctrncSeqNb", Integer.toString(statement.number())))
                .append(tag("CreDtTm", statement.at().toString()))
                .append("<Acct><Id><Othr><Id>COUNTINGHOUSE</Id></Othr></Id>")
                .append(tag("Ccy", currency))
                .append("</Acct>")
                .append(balance("OPBD", statement.opening(), currency, day))
                .append(balance("CLBD", closing, currency, day));
        statement.entries().forEach(entry -> xml.append(entry(entry)));
        return xml.append("</Stmt></BkToCstmrStmt></Document>\n").toString();
    }

    private static String balance(String code, long minor, String currency, LocalDate day) {
        return "<Bal><Tp><CdOrPrtry>" + tag("Cd", code) + "</CdOrPrtry></Tp>" + amount(minor, currency) + "<Dt>"
                + tag("Dt", day.toString()) + "</Dt></Bal>\n";
    }

    private static String entry(Entry entry) {
        LocalDate day = entry.at().atOffset(ZoneOffset.UTC).toLocalDate();
        String returned =
                entry.reason().isEmpty() ? "" : "<RtrInf><Rsn>" + tag("Cd", entry.reason()) + "</Rsn></RtrInf>";
        return "<Ntry>" + tag("NtryRef", entry.reference()) + amount(entry.amountMinor(), entry.currency())
                + "<Sts><Cd>BOOK</Cd></Sts><BookgDt>" + tag("Dt", day.toString()) + "</BookgDt><ValDt>"
                + tag("Dt", day.toString()) + "</ValDt>" + tag("AcctSvcrRef", entry.reference())
                + "<BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs>"
                + (entry.messageId().isEmpty() ? "" : tag("MsgId", entry.messageId()))
                + tag("AcctSvcrRef", entry.reference()) + tag("EndToEndId", entry.endToEnd()) + "</Refs>"
                + amount(entry.amountMinor(), entry.currency()) + "<RmtInf>" + tag("Ustrd", entry.text()) + "</RmtInf>"
                + returned + "</TxDtls></NtryDtls></Ntry>\n";
    }

    private static String amount(long minor, String currency) {
        BigDecimal major = BigDecimal.valueOf(
                Math.abs(minor), Currency.getInstance(currency).getDefaultFractionDigits());
        return "<Amt Ccy=\"" + currency + "\">" + major.toPlainString() + "</Amt>"
                + tag("CdtDbtInd", minor < 0 ? "DBIT" : "CRDT");
    }

    private static String tag(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">";
    }
}
