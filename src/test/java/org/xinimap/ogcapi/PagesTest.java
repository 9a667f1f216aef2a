package org.xinimap.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinimap.cli.RunningService;

/** The API as a person sees it in a browser: every page well formed, in both languages, and no link dead. */
class PagesTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String ITEMS = "/ogc/collections/projects/items";

    @ParameterizedTest
    @MethodSource("pages")
    void isWellFormedHtmlWithATitleInTheReadersLanguage(String path) {
        for (String language : List.of("zh-CN,zh;q=0.9", "en-GB,en;q=0.9")) {
            HttpResponse<String> answer = SERVICE.get(path, "Accept", BROWSER, "Accept-Language", language);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(answer.headers().firstValue("Content-Language").orElse(""))
                    .isEqualTo(language.substring(0, 2));
            assertThat(answer.body()).doesNotContain("{{");

            Parser parser = Parser.htmlParser().setTrackErrors(20);
            Document page = Jsoup.parse(answer.body(), "", parser);

            assertThat(parser.getErrors()).extracting(ParseError::toString).isEmpty();
            assertThat(page.title()).isNotBlank();
            assertThat(page.select("html").attr("lang")).startsWith(language.substring(0, 2));
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("h1").text()).isNotBlank();
        }
    }

    @Test
    void noLinkIsDead() {
        Set<String> seen = new HashSet<>();
        pages().forEach(path -> {
            HttpResponse<String> answer = SERVICE.get(path, "Accept", BROWSER);
            Document page = Jsoup.parse(answer.body(), SERVICE.root() + path);
            for (Element link : page.select("a[href], link[href], script[src], [data-features]")) {
                String attribute = link.hasAttr("href") ? "href" : link.hasAttr("src") ? "src" : "data-features";
                String address = link.absUrl(attribute);
                if (address.startsWith(SERVICE.root()) && seen.add(address)) {
                    assertThat(SERVICE.get(address, "Accept", "*/*").statusCode())
                            .as(path + " → " + address)
                            .isEqualTo(200);
                }
            }
        });
        assertThat(seen).hasSizeGreaterThan(50);
    }

    @Test
    void pagesFindTheirAssetsBehindAProxysPrefix() {
        HttpResponse<String> answer = SERVICE.get(
                "/ogc",
                "Accept",
                BROWSER,
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "maps.example.cn",
                "X-Forwarded-Prefix",
                "/xini");
        Document page = Jsoup.parse(answer.body());

        assertThat(page.select("link[rel=stylesheet], script[src]"))
                .isNotEmpty()
                .allSatisfy(asset -> assertThat(asset.hasAttr("src") ? asset.attr("src") : asset.attr("href"))
                        .startsWith("https://maps.example.cn/xini/"));
        assertThat(page.select("#address").text()).isEqualTo("https://maps.example.cn/xini/ogc");
    }

    @Test
    void showsMarkupInAQueryAsText() {
        Document page = Jsoup.parse(
                SERVICE.get(ITEMS + "?f=html&name=%3Cscript%3Ealert(1)%3C/script%3E%22%3E%3Cb%3E", "Accept", BROWSER)
                        .body());

        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    static Stream<String> pages() {
        String id = SERVICE.json(ITEMS + "?limit=1")
                .path("features")
                .path(0)
                .path("id")
                .asString();
        return Stream.of(
                "/ogc",
                "/ogc/conformance",
                "/ogc/api",
                "/ogc/collections",
                "/ogc/collections/projects",
                "/ogc/collections/waste_water_areas",
                "/ogc/collections/projects/queryables",
                ITEMS,
                ITEMS + "?limit=2&offset=2",
                ITEMS + "?name=nothing",
                ITEMS + "/" + id);
    }
}
