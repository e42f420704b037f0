package primed.sockmap.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Elements of the reports of PIT and JaCoCo. */
final class Xml {
    private Xml() {}

    /**
     * The root of a report.
     *
     * @throws IllegalArgumentException if the file is no XML, or its root has another name
     */
    static Element root(Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element root = builder.parse(new InputSource(in)).getDocumentElement();
            if (!root.getTagName().equals(name)) {
                throw new IllegalArgumentException(
                        file + " is a report of <" + root.getTagName() + ">, not <" + name + ">");
            }
            return root;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(file + " is no XML: " + e.getMessage(), e);
        }
    }

    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** The text of the only child of this name. */
    static String text(Element parent, String name) {
        List<Element> children = children(parent, name);
        if (children.size() != 1) {
            throw new IllegalArgumentException(
                    "<" + parent.getTagName() + "> has " + children.size() + " <" + name + ">");
        }
        return children.get(0).getTextContent();
    }
}
