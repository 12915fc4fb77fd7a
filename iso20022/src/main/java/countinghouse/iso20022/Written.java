package countinghouse.iso20022;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A message as bytes. The library's own writer asks more of a JAXB than every server's gives, and logs what it could not write, account numbers
 * and all; so its classes are marshalled here, and get their namespace afterwards.
 */
final class Written {
    private Written() {}

    static <T> byte[] message(String namespace, String name, T content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document plain = factory.newDocumentBuilder().newDocument();
            @SuppressWarnings("unchecked")
            Class<T> type = (Class<T>) content.getClass();
            JAXBContext.newInstance(type)
                    .createMarshaller()
                    .marshal(new JAXBElement<>(new QName(name), type, content), plain);
            Document document = factory.newDocumentBuilder().newDocument();
            Element root = document.createElementNS(namespace, "Document");
            document.appendChild(root);
            copy(plain.getDocumentElement(), root, namespace);
            return bytes(document);
        } catch (JAXBException | ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("a message could not be written", e);
        }
    }

    private static void copy(Element from, Element into, String namespace) {
        Element copy = into.getOwnerDocument().createElementNS(namespace, from.getLocalName());
        into.appendChild(copy);
        for (int i = 0; i < from.getAttributes().getLength(); i++) {
            Node attribute = from.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                    && !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI())) {
                copy.setAttribute(attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        for (int i = 0; i < from.getChildNodes().getLength(); i++) {
            Node child = from.getChildNodes().item(i);
            if (child instanceof Element element) {
                copy(element, copy, namespace);
            } else {
                copy.appendChild(copy.getOwnerDocument().createTextNode(child.getNodeValue()));
            }
        }
    }

    private static byte[] bytes(Document document) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }
}
