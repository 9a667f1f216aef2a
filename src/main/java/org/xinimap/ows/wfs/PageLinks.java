package org.xinimap.ows.wfs;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.springframework.web.util.UriUtils;

/**
 * Addresses of the pages before and after (WFS 2.0.2, clause 7.7.4.4).
 *
 * @param next absent on the last page
 * @param previous absent on the first page
 */
record PageLinks(Optional<String> next, Optional<String> previous) {
    static final PageLinks NONE = new PageLinks(Optional.empty(), Optional.empty());

    private static final Set<String> REPLACED = Set.of("STARTINDEX", "COUNT", "MAXFEATURES", "RESULTTYPE");

    /** The pages around one of so many features; not counted means that there are more. */
    static PageLinks around(FeaturePage page, boolean hits, long matched, Address address) {
        if (page.count() == 0) {
            return NONE;
        }
        if (hits) {
            return matched == 0 ? NONE : new PageLinks(Optional.of(address.page(0, page.count())), Optional.empty());
        }
        long after = page.start() + page.count();
        Optional<String> next = after < matched ? Optional.of(address.page(after, page.count())) : Optional.empty();
        // The page before may be shorter: it must not show again what this one shows.
        long before = Math.max(0, page.start() - page.count());
        Optional<String> previous =
                page.start() > 0 ? Optional.of(address.page(before, page.start() - before)) : Optional.empty();
        return new PageLinks(next, previous);
    }

    /** Where a page of a request can be had. */
    interface Address {
        String page(long start, long count);
    }

    /** Pages of a request that stands in its address. */
    static Address of(String service, String query) {
        StringJoiner kept = new StringJoiner("&", service + "?", "");
        for (String pair : query.split("&")) {
            String name = UriUtils.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8)
                    .strip();
            if (!pair.isEmpty() && !REPLACED.contains(name.toUpperCase(Locale.ROOT))) {
                // As it came: encoding it anew would encode its percent signs.
                kept.add(pair);
            }
        }
        return (start, count) -> kept + "&startIndex=" + start + "&count=" + count;
    }

    /** Pages of a request that was posted, by the token it is kept under; it is kept when the first link is made. */
    static Address kept(String service, WfsRequest.Paged request, Supplier<String> token) {
        String operation = request instanceof WfsRequest.GetFeature ? "GetFeature" : "GetPropertyValue";
        String[] given = new String[1];
        return (start, count) -> {
            if (given[0] == null) {
                given[0] = token.get();
            }
            return "%s?service=WFS&version=%s&request=%s&resultId=%s&startIndex=%d&count=%d"
                    .formatted(service, request.version().text(), operation, given[0], start, count);
        };
    }
}
