package primed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the artifact brings to those who depend on it. */
class ArtifactTest {
    private static final String DEPENDENCIES = "/project/dependencies/dependency";

    /** A team has a JUnit of its own, and the version is its choice. */
    @Test
    void junitDoesNotComeWithIt() throws Exception {
        String junit = DEPENDENCIES + "[starts-with(groupId, 'org.junit') or groupId = 'org.opentest4j']";
        assertThat(artifacts(junit)).contains("junit-jupiter-api");
        assertThat(artifacts(junit + "[not(scope = 'test') and not(optional = 'true')]"))
                .isEmpty();
    }

    @Test
    void whatOnlyOurTestsNeedDoesNotComeWithIt() throws Exception {
        String tools = DEPENDENCIES
                + "[contains(groupId, 'assertj') or contains(groupId, 'archunit') or contains(groupId, 'jimfs')]";
        assertThat(artifacts(tools)).isNotEmpty();
        assertThat(artifacts(tools + "[not(scope = 'test')]")).isEmpty();
    }

    private static List<String> artifacts(String dependencies) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        NodeList names = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(dependencies + "/artifactId", pom, XPathConstants.NODESET);
        return IntStream.range(0, names.getLength())
                .mapToObj(i -> names.item(i).getTextContent())
                .toList();
    }
}
