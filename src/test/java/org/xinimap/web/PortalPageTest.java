package org.xinimap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinimap.web.ThemePalette.ThemeSign;

/** What can be said of the page without a browser. */
class PortalPageTest {
    private static final String STATIC = "/static/";

    @Test
    void everyFileThePageNamesIsInTheJar() {
        List<String> missing = new ArrayList<>();
        for (String file : matches("(?:href|src)=\"([^\"#:]+\\.(?:js|css|svg))\"", page())) {
            // Spring Boot serves both folders: its own static files and those of the WebJars.
            boolean found = PortalPageTest.class.getResource(STATIC + file) != null
                    || PortalPageTest.class.getResource("/META-INF/resources/" + file) != null;
            if (!found) {
                missing.add(file);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyModuleThatIsImportedExists() {
        List<String> todo = new ArrayList<>(List.of("main.js"));
        for (int i = 0; i < todo.size(); i++) {
            for (String imported : matches("from '\\./([\\w-]+\\.js)'", text(STATIC + "portal/" + todo.get(i)))) {
                if (!todo.contains(imported)) {
                    todo.add(imported);
                }
            }
        }
        assertThat(todo).hasSizeGreaterThan(10);
    }

    /** The content security policy forbids them, and a browser would silently leave them out. */
    @Test
    void noScriptOrStyleStandsInThePage() {
        assertThat(page())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\s(?:on\\w+|style)=");
    }

    @Test
    void thePageTakesNothingFromAnotherHost() {
        assertThat(matches("(?:href|src)=\"(https?:[^\"]+|//[^\"]+)\"", page())).isEmpty();
    }

    @Test
    void everyPictogramOfAThemeIsDrawn() {
        String icons = text(STATIC + "portal/icons.js");
        assertThat(ThemePalette.signs())
                .extracting(ThemeSign::symbol)
                .allSatisfy(symbol -> assertThat(icons).containsPattern("\\n  " + symbol + ": 'M"));
    }

    @Test
    void everyWordIsThereInBothLanguages() {
        String words = text(STATIC + "portal/words.js");
        List<String> entries = matches("\\n  ('?[\\w.]+'?: \\[.*)", words);
        assertThat(entries)
                .hasSizeGreaterThan(150)
                .allSatisfy(entry -> assertThat(entry).matches("'?[\\w.]+'?: \\['[^']+', '[^']+'],?"));
    }

    private static String page() {
        return text(STATIC + "index.html");
    }

    private static List<String> matches(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String text(String resource) {
        try (InputStream in = PortalPageTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
