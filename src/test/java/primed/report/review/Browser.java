package primed.report.review;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Headless Chromium, driven over the W3C WebDriver protocol. */
final class Browser {
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final Pattern ELEMENT = Pattern.compile("element-[\\w-]+");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final URI address;
    private final String session;

    private Browser(Process driver, URI address, Path profile) throws IOException, InterruptedException {
        this.driver = driver;
        this.address = address;
        this.session = "/session/"
                + send("POST", "/session", Map.of("capabilities", Map.of("alwaysMatch", wanted(profile))))
                        .get("sessionId")
                        .asString();
    }

    /** Why there is no browser here; empty if there is one. */
    static Optional<String> obstacle() {
        return Stream.of("chromedriver", "chromium")
                .filter(program -> find(program).isEmpty())
                .findFirst()
                .map(program -> "There is no " + program
                        + " on the PATH. Debian has it: apt-get install chromium chromium-driver");
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser with a profile of its own, in an empty folder. */
    static Browser start(Path profile) throws IOException, InterruptedException {
        Process driver = new ProcessBuilder(find("chromedriver").orElseThrow().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            return new Browser(driver, URI.create("http://127.0.0.1:" + port(driver)), profile);
        } catch (IOException | InterruptedException | RuntimeException e) {
            driver.destroyForcibly();
            throw e;
        }
    }

    private static String port(Process driver) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return port.group(1);
            }
            said.add(line);
        }
        throw new IOException("chromedriver did not start: " + said);
    }

    private static Map<String, Object> wanted(Path profile) {
        return Map.of(
                "goog:loggingPrefs",
                Map.of("browser", "ALL"),
                "goog:chromeOptions",
                Map.of(
                        "binary",
                        find("chromium").orElseThrow().toString(),
                        "args",
                        List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-dev-shm-usage",
                                "--window-size=1200,900",
                                "--user-data-dir=" + profile)));
    }

    void open(Path page) throws IOException, InterruptedException {
        send("POST", session + "/url", Map.of("url", page.toUri().toString()));
    }

    /** Makes the window as large as a device of this size, in CSS pixels. */
    void resize(int width, int height) throws IOException, InterruptedException {
        send(
                "POST",
                session + "/goog/cdp/execute",
                Map.of(
                        "cmd",
                        "Emulation.setDeviceMetricsOverride",
                        "params",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false)));
    }

    /** Light or dark, as a person has set the system. */
    void prefer(String scheme) throws IOException, InterruptedException {
        send(
                "POST",
                session + "/goog/cdp/execute",
                Map.of(
                        "cmd",
                        "Emulation.setEmulatedMedia",
                        "params",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme)))));
    }

    /** What a function body gives back. */
    JsonNode run(String script) throws IOException, InterruptedException {
        return send("POST", session + "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    String text(String script) throws IOException, InterruptedException {
        return run(script).asString();
    }

    void click(String selector) throws IOException, InterruptedException {
        send("POST", session + "/element/" + element(selector) + "/click", Map.of());
    }

    /** Types keys into an element, as a person would. */
    void type(String selector, String keys) throws IOException, InterruptedException {
        send("POST", session + "/element/" + element(selector) + "/value", Map.of("text", keys));
    }

    /** What the browser complained about since it was last asked. */
    List<String> complaints() throws IOException, InterruptedException {
        List<String> complaints = new ArrayList<>();
        send("POST", session + "/se/log", Map.of("type", "browser"))
                .forEach(entry -> complaints.add(entry.get("message").asString()));
        return complaints;
    }

    private String element(String selector) throws IOException, InterruptedException {
        JsonNode found = send("POST", session + "/element", Map.of("using", "css selector", "value", selector));
        return found.propertyNames().stream()
                .filter(name -> ELEMENT.matcher(name).matches())
                .map(name -> found.get(name).asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode send(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, content)
                .build();
        JsonNode value = JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .get("value");
        if (value.has("error")) {
            throw new IOException(path + ": " + value.get("message").asString());
        }
        return value;
    }

    /** Ends the browser. */
    void stop() throws IOException, InterruptedException {
        try {
            send("DELETE", session, null);
        } finally {
            driver.destroy();
            driver.waitFor();
        }
    }
}
