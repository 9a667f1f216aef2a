package org.xinimap.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Tells requests that a page of another site made a browser send. Browsers send Basic credentials along with them, so that no
 * write may come this way.
 */
public final class CrossSite {
    private static final Set<String> SAME_SITE = Set.of("same-origin", "none");

    private CrossSite() {}

    /** Whether the browser says so; programs that are no browsers say nothing. */
    public static boolean is(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !SAME_SITE.contains(site);
    }
}
