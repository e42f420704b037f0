package primed.cli;

/** What a project's pom needs for conformance tests. */
final class PomFragment {
    private PomFragment() {}

    static String text() {
        String version = Version.number().equals("development") ? "0.1.0-SNAPSHOT" : Version.number();
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
                <!-- Parameters are found by their names: -->
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-compiler-plugin</artifactId>
                  <version>3.14.1</version>
                  <configuration>
                    <parameters>true</parameters>
                  </configuration>
                </plugin>
                """.formatted(version);
    }
}
