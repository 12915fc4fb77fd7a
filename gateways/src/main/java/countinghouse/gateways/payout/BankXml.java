package countinghouse.gateways.payout;

import countinghouse.kernel.Money;
import countinghouse.settlement.gateway.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An element by local names: banks write the same messages in many versions, and some in namespaces of their own. */
final class BankXml {
    private final Element element;

    private BankXml(Element element) {
        this.element = element;
    }

    /** The document's element. Neither a DOCTYPE nor anything outside is read. */
    static BankXml parse(byte[] content) throws Unreadable {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            Element root = builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
            if (root.getNamespaceURI() == null) {
                throw new Unreadable("a message of no namespace");
            }
            return new BankXml(root);
        } catch (SAXException | IOException e) {
            throw new Unreadable("no whole XML: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // is none of ours
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    String name() {
        return element.getLocalName();
    }

    List<BankXml> all() {
        List<BankXml> children = new ArrayList<>();
        for (@Nullable Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new BankXml(child));
            }
        }
        return children;
    }

    List<BankXml> all(String name) {
        return all().stream().filter(child -> child.name().equals(name)).toList();
    }

    /** Down a path of names such as {@code Refs/EndToEndId}, the first of each. */
    Optional<BankXml> at(String path) {
        Optional<BankXml> here = Optional.of(this);
        for (String step : path.split("/", -1)) {
            here = here.flatMap(at -> at.all(step).stream().findFirst());
        }
        return here;
    }

    /** Empty where the path leads nowhere. */
    String text(String path) {
        return at(path).map(BankXml::text).orElse("");
    }

    String text() {
        return element.getTextContent().strip();
    }

    String required(String path) throws Unreadable {
        String text = text(path);
        if (text.isEmpty()) {
            throw new Unreadable(name() + " without " + path);
        }
        return text;
    }

    /** An element with the attribute Ccy. */
    Money money() throws Unreadable {
        return money(new BigDecimal(1), element.getAttribute("Ccy"));
    }

    /** An amount with its sign in CdtDbtInd beside it, credits above zero. */
    Money signed() throws Unreadable {
        BankXml amount = at("Amt").orElseThrow(() -> new Unreadable(name() + " without Amt"));
        boolean debit = required("CdtDbtInd").equals("DBIT");
        return amount.money(BigDecimal.valueOf(debit ? -1 : 1), amount.element.getAttribute("Ccy"));
    }

    private Money money(BigDecimal sign, String currency) throws Unreadable {
        try {
            BigDecimal minor = new BigDecimal(text()).multiply(sign).movePointRight(Money.exponent(currency));
            return new Money(minor.longValueExact(), currency);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new Unreadable("no amount of " + currency + ": " + text());
        }
    }

    /** The day of a date or a date with a time. */
    @Nullable
    LocalDate day(String path) throws Unreadable {
        String text = text(path + "/Dt").isEmpty() ? text(path + "/DtTm") : text(path + "/Dt");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException e) {
            throw new Unreadable("no date: " + text);
        }
    }
}
