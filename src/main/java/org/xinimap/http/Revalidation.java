package org.xinimap.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers that a client may keep: it asks each time whether they still hold, unless the address itself names the version. */
public final class Revalidation {
    private static final String ASK_EACH_TIME = "public, max-age=0, must-revalidate";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private Revalidation() {}

    /**
     * Sets the headers, and answers 304 where the client has this content already (RFC 9110, clause 13.1.2).
     *
     * @param entityTag in its quotes
     * @param forEver whether what the address names can never change
     * @return whether that was the answer
     */
    public static boolean isAnswer(
            HttpServletRequest request, HttpServletResponse response, String entityTag, boolean forEver) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, forEver ? FOR_EVER : ASK_EACH_TIME);
        return new ServletWebRequest(request, response).checkNotModified(entityTag);
    }
}
