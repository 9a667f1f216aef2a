package org.xinimap.ogcapi;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xinimap.encode.GeoJsonEncoder.Link;
import tools.jackson.databind.json.JsonMapper;

/** Writes a resource's answer: a JSON document, or a page from a template. */
@Component
final class Answers {
    private static final String FOLDER = "/ogcapi/";

    /** A server answers with 8 KB of headers at most; a long filter stands in every link, and the body has them all. */
    private static final int LINK_CHARACTERS = 4096;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler()
            .defaultValue("")
            .withLoader(name -> new InputStreamReader(
                    Objects.requireNonNull(
                            Answers.class.getResourceAsStream(FOLDER + name + ".mustache"), "template " + name),
                    StandardCharsets.UTF_8));

    /** The document as JSON, or as a page made from the template with the same content in {@code doc}. */
    ResponseEntity<byte[]> of(Resource resource, Map<String, ?> document, String template, Map<String, ?> more) {
        return resource.isHtml()
                ? page(resource, template, merge(Map.of("doc", document), more))
                : json(resource, document);
    }

    ResponseEntity<byte[]> json(Resource resource, Map<String, ?> document) {
        return ResponseEntity.ok()
                .headers(headers(resource, links(document)))
                .contentType(MediaType.parseMediaType(resource.format().mediaType()))
                .body(json.writeValueAsBytes(document));
    }

    ResponseEntity<byte[]> page(Resource resource, String template, Map<String, ?> content) {
        Map<String, Object> context = new HashMap<>(content);
        boolean zh = resource.locale().getLanguage().equals("zh");
        context.put("zh", zh);
        context.put("en", !zh);
        context.put("lang", zh ? "zh-CN" : "en");
        context.put("otherLang", resource.with("lang", zh ? "en" : "zh"));
        context.put("base", resource.base());
        context.put("root", resource.root());
        context.put("jsonHref", resource.with("f", "json"));
        String html = templates.computeIfAbsent(template, this::compile).execute(context);
        return ResponseEntity.ok()
                .headers(headers(resource, links(content.get("doc"))))
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Link> links(@Nullable Object document) {
        return document instanceof Map<?, ?> map && map.get("links") instanceof List<?> links
                ? links.stream().map(Link.class::cast).toList()
                : List.of();
    }

    /** Headers every answer of the API has; the links also stand in the Link header (RFC 8288). */
    static HttpHeaders headers(Resource resource, List<Link> links) {
        HttpHeaders headers = new HttpHeaders();
        headers.setVary(List.of("Accept", "Accept-Language"));
        headers.set(HttpHeaders.CONTENT_LANGUAGE, resource.locale().getLanguage());
        int room = LINK_CHARACTERS;
        for (Link link : links) {
            String line = "<%s>; rel=\"%s\"; type=\"%s\"".formatted(link.href(), link.rel(), link.type());
            room -= line.length();
            if (room >= 0) {
                headers.add(HttpHeaders.LINK, line);
            }
        }
        return headers;
    }

    private Template compile(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Answers.class.getResourceAsStream(FOLDER + name + ".mustache"), name),
                StandardCharsets.UTF_8)) {
            return compiler.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> merge(Map<String, ?> a, Map<String, ?> b) {
        Map<String, Object> merged = new HashMap<>(a);
        merged.putAll(b);
        return merged;
    }
}
