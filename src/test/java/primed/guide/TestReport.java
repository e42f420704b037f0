package primed.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The XML that a build writes of a test class, and CI servers read.
 *
 * @param names what the tests are called, in order
 * @param failures how many failed
 */
record TestReport(List<String> names, int failures) {

    static TestReport of(Path xml) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
        NodeList cases = document.getElementsByTagName("testcase");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            names.add(((Element) cases.item(i)).getAttribute("name"));
        }
        return new TestReport(
                List.copyOf(names), document.getElementsByTagName("failure").getLength());
    }
}
