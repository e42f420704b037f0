package primed.report;

import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import primed.spec.ModelResult;

/** Results as JUnit XML, as CI servers read it: a suite for each spec, a test case for each model. */
public final class JUnitXml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** The whole document. */
    public static String of(List<ModelResult> results) {
        Map<String, List<Finding>> suites = new LinkedHashMap<>();
        for (ModelResult result : results) {
            Finding finding = Finding.of(result);
            suites.computeIfAbsent(finding.suite(), suite -> new ArrayList<>()).add(finding);
        }
        try {
            JUnitXml document = new JUnitXml();
            document.write(suites);
            return document.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string cannot be written", e);
        }
    }

    private void write(Map<String, List<Finding>> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        for (Map.Entry<String, List<Finding>> suite : suites.entrySet()) {
            suite(suite.getKey(), suite.getValue());
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void suite(String name, List<Finding> findings) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("tests", "" + findings.size());
        xml.writeAttribute("failures", count(findings, Finding.State.BAD));
        xml.writeAttribute("errors", count(findings, Finding.State.BROKEN));
        xml.writeAttribute("skipped", count(findings, Finding.State.SKIPPED));
        xml.writeAttribute(
                "time", seconds(findings.stream().map(Finding::duration).reduce(Duration.ZERO, Duration::plus)));
        for (Finding finding : findings) {
            testCase(finding);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void testCase(Finding finding) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(finding.suite()));
        xml.writeAttribute("name", clean(finding.name()));
        xml.writeAttribute("time", seconds(finding.duration()));
        switch (finding.state()) {
            case BAD -> problem("failure", finding);
            case BROKEN -> problem("error", finding);
            case SKIPPED -> xml.writeEmptyElement("skipped");
            case GOOD -> {}
        }
        if (!finding.userOutput().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(finding.userOutput()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void problem(String element, Finding finding) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("type", finding.kind());
        xml.writeAttribute(
                "message", clean(finding.message().lines().findFirst().orElse("")));
        xml.writeCharacters(clean(finding.message()));
        xml.writeEndElement();
    }

    private static String count(List<Finding> findings, Finding.State state) {
        return ""
                + findings.stream().filter(finding -> finding.state() == state).count();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }

    /** XML has no place for most control characters. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c ->
                        c == '\n' || c == '\t' || (c >= 0x20 && c < 0xd800) || (c > 0xdfff && c < 0xfffe) || c > 0xffff
                                ? c
                                : '?')
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
