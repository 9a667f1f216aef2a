package org.xinimap.ows.wfs;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinimap.layer.Text;

/** The page that tells people of the stored queries, with examples to click. */
@RestController
final class StoredQueryPage {
    private static final List<String> FORMATS =
            List.of("application/geo+json", "text/csv", "application/gml+xml; version=3.2");

    private final StoredQueries queries;
    private final Template template;

    StoredQueryPage(StoredQueries queries) {
        this.queries = queries;
        try (InputStream text =
                Objects.requireNonNull(StoredQueryPage.class.getResourceAsStream("/ows/stored-queries.mustache"))) {
            this.template = Mustache.compiler()
                    .defaultValue("")
                    .compile(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/wfs/queries")
    ResponseEntity<String> page(
            @RequestParam Optional<String> lang, HttpServletRequest request, HttpServletResponse response) {
        Locale locale = new Exchange(request, response).locale(lang);
        boolean zh = locale.getLanguage().equals("zh");
        String root = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (StoredQuery query : queries.all()) {
            if (!query.example().isEmpty()) {
                rows.add(row(query, root, locale));
            }
        }
        String html = template.execute(Map.of(
                "zh",
                zh,
                "en",
                !zh,
                "lang",
                zh ? "zh-CN" : "en",
                "other",
                root + "/wfs/queries?lang=" + (zh ? "en" : "zh"),
                "root",
                root,
                "queries",
                rows));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .body(html);
    }

    private static Map<String, Object> row(StoredQuery query, String root, Locale locale) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(root + "/wfs")
                .queryParam("service", "WFS")
                .queryParam("version", "2.0.0")
                .queryParam("request", "GetFeature")
                .queryParam("storedQuery_Id", query.id());
        query.example().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        UriComponentsBuilder withFormat = address.cloneBuilder().queryParam("outputFormat", "{outputFormat}");
        List<Map<String, String>> links = new ArrayList<>();
        for (String format : FORMATS) {
            Map<String, Object> values = new HashMap<>(query.example());
            values.put("outputFormat", format);
            links.add(Map.of(
                    "format",
                    format,
                    "href",
                    withFormat.cloneBuilder().encode().buildAndExpand(values).toUriString()));
        }
        StringBuilder readable = new StringBuilder("/wfs?service=WFS&version=2.0.0&request=GetFeature&storedQuery_Id=")
                .append(query.id());
        query.example()
                .forEach((name, value) ->
                        readable.append('&').append(name).append('=').append(value));
        return Map.of(
                "id", query.id(),
                "title", text(query.title(), locale),
                "description", text(query.description(), locale),
                "parameters",
                        query.parameters().stream()
                                .map(parameter -> Map.of(
                                        "name", parameter.name(),
                                        "type", parameter.type(),
                                        "title", text(parameter.title(), locale)))
                                .toList(),
                "readable", readable.toString(),
                "links", links);
    }

    private static String text(Text text, Locale locale) {
        return text.in(locale);
    }
}
