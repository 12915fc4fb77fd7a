package countinghouse.sandbox.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads pain.001.001.09 with nothing of the product's: what it cannot read, another bank could not either. */
final class InstructionReader {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private InstructionReader() {}

    /** @throws IOException when it is no such message at all */
    static Instruction read(byte[] file) throws IOException {
        Element root = root(file);
        if (!NAMESPACE.equals(root.getNamespaceURI())) {
            throw new IOException("not pain.001.001.09: " + root.getNamespaceURI());
        }
        Element header = child(root, "GrpHdr");
        List<Instruction.Transfer> transfers = new ArrayList<>();
        NodeList all = root.getElementsByTagNameNS("*", "CdtTrfTxInf");
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < all.getLength(); i++) {
            Element amount = child((Element) all.item(i), "InstdAmt");
            sum = sum.add(new BigDecimal(amount.getTextContent().strip()));
            transfers.add(transfer((Element) all.item(i), amount));
        }
        boolean counted = transfers.size() == Integer.parseInt(text(header, "NbOfTxs"));
        boolean added = sum.compareTo(new BigDecimal(text(header, "CtrlSum"))) == 0;
        return new Instruction(
                text(header, "MsgId"), sha256(file), counted ? (added ? "" : "AM10") : "AM19", transfers);
    }

    private static Instruction.Transfer transfer(Element transfer, Element amount) {
        Element account = child(transfer, "CdtrAcct");
        boolean iban = account.getElementsByTagNameNS("*", "IBAN").getLength() > 0;
        String currency = amount.getAttribute("Ccy");
        return new Instruction.Transfer(
                text(transfer, "EndToEndId"),
                new BigDecimal(amount.getTextContent().strip())
                        .movePointRight(Currency.getInstance(currency).getDefaultFractionDigits())
                        .longValueExact(),
                currency,
                text(child(account, "Id"), iban ? "IBAN" : "Id"),
                text(child(transfer, "Cdtr"), "Nm"),
                text(transfer, "Ustrd"));
    }

    private static Element root(byte[] file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getDocumentElement();
        } catch (SAXException e) {
            throw new IOException("no XML: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element child(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS("*", name);
        if (found.getLength() == 0) {
            throw new IllegalArgumentException("missing: " + name);
        }
        return (Element) found.item(0);
    }

    private static String text(Element in, String name) {
        return child(in, name).getTextContent().strip();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
