package primed.init;

/**
 * What a project's pom needs for conformance tests.
 *
 * @param version the version of Primed
 */
public record PomFragment(String version) {

    /** What goes among the dependencies. */
    public String dependencies() {
        return """
                <dependency>
                  <groupId>primed</groupId>
                  <artifactId>primed</artifactId>
                  <version>%s</version>
                  <scope>test</scope>
                </dependency>
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>5.14.4</version>
                  <scope>test</scope>
                </dependency>
                """.formatted(version);
    }

    /** What goes among the plugins. */
    public String plugins() {
        return """
                <!-- Parameters are found by their names: -->
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-compiler-plugin</artifactId>
                  <version>3.14.1</version>
                  <configuration>
                    <parameters>true</parameters>
                  </configuration>
                </plugin>
                <!-- The one that comes with Maven 3.8 runs no test of JUnit 5, and says nothing: -->
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-surefire-plugin</artifactId>
                  <version>3.5.4</version>
                  <configuration>
                    <!-- Tests are called by the names of their traces: -->
                    <statelessTestsetReporter implementation="org.apache.maven.plugin.surefire.extensions.junit5.JUnit5Xml30StatelessReporter">
                      <usePhrasedTestCaseMethodName>true</usePhrasedTestCaseMethodName>
                    </statelessTestsetReporter>
                  </configuration>
                </plugin>
                """;
    }

    /** Both, one after the other. */
    public String text() {
        return dependencies() + plugins();
    }
}
