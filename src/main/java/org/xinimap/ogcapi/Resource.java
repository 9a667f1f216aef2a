package org.xinimap.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.xinimap.encode.GeoJsonEncoder.Link;

/**
 * One request for a resource of the API.
 *
 * @param format the encoding chosen
 * @param locale zh or en, by the parameter {@code lang}, else by Accept-Language
 * @param base the API's root as the client sees it, without a slash at the end
 * @param self this request's address
 */
record Resource(Format format, Locale locale, String base, String self) {
    private static final String FORBIDDEN = "\"<>[]\\^`{|}";

    static Resource of(HttpServletRequest request, List<Format> formats) {
        String root = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        String query = request.getQueryString();
        String self = root
                + request.getRequestURI().substring(request.getContextPath().length())
                + (query == null ? "" : "?" + valid(query));
        return new Resource(Format.of(request, formats), locale(request), root + "/ogc", self);
    }

    private static Locale locale(HttpServletRequest request) {
        String lang = request.getParameter("lang");
        if (lang != null) {
            return lang.equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        }
        boolean chinese = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("zh");
        return chinese ? Locale.CHINESE : Locale.ENGLISH;
    }

    boolean isHtml() {
        return format == Format.HTML;
    }

    /** The service's root as the client sees it, without a slash at the end. */
    String root() {
        return base.substring(0, base.length() - "/ogc".length());
    }

    /** An address below the API's root, each segment encoded. */
    String at(String... segments) {
        return UriComponentsBuilder.fromUriString(base)
                .pathSegment(segments)
                .encode()
                .build()
                .toUriString();
    }

    /** The links from a resource to itself in each of its encodings. */
    List<Link> selfLinks(List<Format> formats) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(self, "self", format.mediaType(), "This document"));
        for (Format other : formats) {
            if (other != format) {
                links.add(new Link(
                        with("f", other.parameter()), "alternate", other.mediaType(), "As " + other.mediaType()));
            }
        }
        return links;
    }

    /** This request's address with a parameter set. */
    String with(String parameter, String value) {
        return with(Map.of(parameter, value));
    }

    String with(Map<String, String> parameters) {
        int mark = self.indexOf('?');
        String path = mark < 0 ? self : self.substring(0, mark);
        String query = mark < 0 ? "" : self.substring(mark + 1);
        StringJoiner joined = new StringJoiner("&", path + "?", "");
        for (String pair : query.split("&")) {
            String name = UriUtils.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
            if (!pair.isEmpty() && !parameters.containsKey(name)) {
                // As it came: encoding it anew would encode its percent signs.
                joined.add(pair);
            }
        }
        parameters.forEach((name, value) -> joined.add(
                UriUtils.encode(name, StandardCharsets.UTF_8) + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)));
        return joined.toString();
    }

    /** Percent-encodes what the server lets pass in a query though RFC 3986 does not: braces, brackets, quotes. */
    private static String valid(String query) {
        StringBuilder valid = new StringBuilder(query.length());
        for (byte octet : query.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 127 && FORBIDDEN.indexOf(octet) < 0) {
                valid.append((char) octet);
            } else {
                valid.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return valid.toString();
    }
}
