package org.xinimap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The portal as a person uses it, in Debian's Chromium, on the real service with the sample data. Pictures go to
 * {@code target/portal}. The system property {@code xinimap.portal.url} points it to a service that runs already.
 */
class PortalChromiumTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "portal");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PASSWORD = "portal-test";
    private static final String RIVER = "小南河";

    private static String address = "";
    private static ConfigurableApplicationContext application;

    @TempDir
    static Path folder;

    @TempDir
    Path profile;

    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeAll
    static void startService() throws Exception {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "SKIPPED: the portal is tested in Chromium; install Debian's chromium and chromium-driver");
        Files.createDirectories(PICTURES);
        address = System.getProperty("xinimap.portal.url", "");
        if (address.isEmpty()) {
            // By name: the application's class is not for other packages to use.
            application = new SpringApplication(Class.forName("org.xinimap.cli.XinimapApplication"))
                    .run(
                            "--server.address=127.0.0.1",
                            "--server.port=0",
                            "--xinimap.store=" + folder.resolve("portal.gpkg"),
                            "--xinimap.editor.name=editor",
                            "--xinimap.editor.password=" + PASSWORD,
                            "--logging.file.name=" + folder.resolve("portal.log"));
            address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
        }
    }

    @AfterAll
    static void stopService() {
        if (application != null) {
            application.close();
        }
    }

    @BeforeEach
    void openBrowser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        wait = new WebDriverWait(browser, PATIENCE);
        screen(1440, 900, false);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void findsARiverAndShowsTheProjectsThatNameItWithTheirSource() throws IOException {
        open("/?lang=zh");
        picture("desktop");
        browser.findElement(By.cssSelector("#search input")).sendKeys(RIVER);
        seen(".suggestions .option-place").click();

        assertThat(seen(".card.place h2").getText()).contains(RIVER);
        assertThat(seen(".card.place .evidence").getText()).isNotBlank();
        // Its position is not public, so the map must not pretend to know it.
        assertThat(seen(".card.place").getText()).containsAnyOf("仅知所在范围", "没有公开的位置");
        settle();
        picture("place");

        seen(".card.place .row").click();
        WebElement card = seen(".card:not(.place) .card-head");
        assertThat(card.getText()).contains(RIVER);
        assertThat(seen(".card .source").getText()).contains(RIVER);
        assertThat(browser.findElements(By.cssSelector(".card .evidence li"))).isNotEmpty();
        assertThat(seen(".card .accuracy").getText()).contains("±");
        picture("card");
        assertThat(errors()).isEmpty();
    }

    @Test
    void gathersWhatIsKnownOnlyByItsAreaInOneBadge() throws IOException {
        open("/?lang=zh");
        WebElement badge = seen(".stack.only");
        int promised = Integer.parseInt(
                badge.findElement(By.cssSelector(".donut text")).getText());
        badge.click();

        assertThat(seen(".card.group .note").getText()).contains("只知道位于");
        assertThat(browser.findElements(By.cssSelector(".card.group .row"))).hasSize(promised);
        settle();
        picture("stack");

        seen(".card.group .row").click();
        assertThat(seen(".card .pager").getText()).contains("1 / " + promised);
        assertThat(seen(".card .pills").getText()).contains("仅知所在范围");
        assertThat(errors()).isEmpty();
    }

    @Test
    void aClickOnTheMapOpensTheProjectUnderIt() {
        open("/?lang=zh");
        List<?> found = (List<?>) browser.executeAsyncScript("""
                const done = arguments[0];
                (async () => {
                  for (const layer of ['projects_points', 'projects_lines']) {
                    const answer = await fetch(`ogc/collections/${layer}/items?f=json&limit=1`);
                    const [feature] = (await answer.json()).features;
                    if (!feature) continue;
                    let at = feature.geometry.coordinates;
                    while (Array.isArray(at[0])) at = at[0];
                    return done([feature.properties.name, at[0], at[1]]);
                  }
                  done([]);
                })();
                """);
        assertThat(found).as("a point or line project in the sample data").isNotEmpty();
        open("/?lang=zh#map=17/%s/%s".formatted(found.get(2), found.get(1)));
        settle();

        new Actions(browser).click(browser.findElement(By.id("map"))).perform();

        assertThat(seen("#pane-body .card").getText()).contains((String) found.get(0));
        assertThat(errors()).isEmpty();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        open("/?lang=zh");
        new Actions(browser).sendKeys("/").perform();
        assertThat(browser.switchTo().activeElement().getAttribute("role")).isEqualTo("combobox");
        browser.switchTo().activeElement().sendKeys(RIVER);
        seen(".suggestions .option-place");
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        wait.until(driver -> driver.switchTo().activeElement().getDomAttribute("aria-activedescendant") != null);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        seen(".card.place .row");
        assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("card-name");

        new Actions(browser).sendKeys(Keys.TAB).sendKeys(Keys.ENTER).perform();
        seen(".card .card-actions");
        new Actions(browser).sendKeys(Keys.ESCAPE).perform();
        seen(".card.place");
        new Actions(browser).sendKeys(Keys.ESCAPE).perform();
        seen(".chips");
        assertThat(errors()).isEmpty();
    }

    @Test
    void worksOnAPhone() throws IOException {
        screen(390, 844, true);
        open("/?lang=zh");
        settle();
        assertThat((Boolean) browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the screen")
                .isTrue();
        picture("phone");

        seen("#tab-review").click();
        settle();
        Number top =
                (Number) browser.executeScript("return document.getElementById('pane').getBoundingClientRect().top");
        assertThat(top.doubleValue()).as("the sheet leaves room for the map").isBetween(200.0, 600.0);
        seen("#pane-body .row").click();
        seen(".card .card-actions");
        settle();
        picture("phone-card");
        assertThat(errors()).isEmpty();
    }

    @Test
    void speaksBothLanguages() {
        open("/?lang=en");
        assertThat(seen("#tab-projects").getText()).contains("Projects");
        assertThat(browser.findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("en");

        seen(".lang").click();
        wait.until(driver -> driver.findElement(By.id("tab-projects")).getText().contains("项目"));
        assertThat(browser.findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(errors()).isEmpty();
    }

    @Test
    void aLinkBringsBackTheProjectAndTheView() {
        open("/?lang=zh");
        seen("#pane-body .row").click();
        String name = seen(".card h2").getText();
        wait.until(driver -> driver.getCurrentUrl().contains("project="));
        String link = browser.getCurrentUrl();

        browser.get("about:blank");
        browser.get(link);

        assertThat(seen(".card h2").getText()).isEqualTo(name);
        assertThat(link).contains("map=").contains("layers=");
    }

    @Test
    void aThemeChipLeavesOnlyThatTheme() {
        open("/?lang=zh");
        WebElement chip = seen(".chip[data-theme=digital]");
        String count = chip.findElement(By.tagName("b")).getText();
        chip.click();

        wait.until(driver ->
                driver.findElement(By.cssSelector(".list-head")).getText().startsWith(count + " / "));
        assertThat(browser.getCurrentUrl()).doesNotContain("hide=digital");
        assertThat(errors()).isEmpty();
    }

    @Test
    void anEditorConfirmsALocationAndTakesItBack() {
        open("/?lang=zh");
        String credentials =
                Base64.getEncoder().encodeToString(("editor:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand(
                "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Authorization", "Basic " + credentials)));
        seen("#tab-review").click();
        seen("#pane-body .row").click();
        seen(".card-actions .primary").click();
        seen(".card .review-confirmed");

        seen(".card-actions .quiet").click();
        seen(".card .review-automatic");
        assertThat(errors()).isEmpty();
    }

    @Test
    void followsTheDarkColourScheme() throws IOException {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        open("/?lang=zh");
        seen(".stack");
        settle();
        picture("dark");
        assertThat((String) browser.executeScript(
                        "return getComputedStyle(document.getElementById('pane')).backgroundColor"))
                .isEqualTo("rgb(26, 32, 34)");
        assertThat(errors()).isEmpty();
    }

    private void open(String path) {
        browser.get("about:blank");
        browser.get(address + path);
        wait.until(driver -> driver.findElement(By.id("progress")).getAttribute("hidden") != null
                && !driver.findElements(By.cssSelector("#pane-body .row, #pane-body .card"))
                        .isEmpty());
    }

    private WebElement seen(String selector) {
        return wait.until(visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** Lets the map finish its animations and drawing. */
    private void settle() {
        browser.executeAsyncScript("setTimeout(arguments[0], 1200)");
    }

    private void screen(int width, int height, boolean phone) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
    }

    private void picture(String name) throws IOException {
        Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    /** What the browser complained of: failed requests, broken scripts, refusals of the content security policy. */
    private List<String> errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }
}
