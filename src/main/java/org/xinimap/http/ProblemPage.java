package org.xinimap.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.HtmlUtils;

/** A problem as a small page, for a person with a browser. */
final class ProblemPage {
    static final MediaType TYPE = new MediaType("text", "html", StandardCharsets.UTF_8);

    private ProblemPage() {}

    /** Asked for by {@code f}, or by a browser that did not ask for JSON. */
    static boolean isWanted(HttpServletRequest request) {
        String format = request.getParameter("f");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "html".equals(format) || !"json".equals(format) && prefersHtml(accept == null ? "" : accept);
    }

    static boolean prefersHtml(String accept) {
        return accept.startsWith("text/html");
    }

    static byte[] of(ProblemDetail problem) {
        String title = HtmlUtils.htmlEscape(problem.getStatus() + " " + problem.getTitle());
        String detail = HtmlUtils.htmlEscape(problem.getDetail() == null ? "" : problem.getDetail());
        return """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:40em;margin:10vh auto;padding:0 1em}</style></head>
                <body><h1>%s</h1><p>%s</p><p><a href="/">Xinimap</a></p></body></html>""".formatted(title, title, detail).getBytes(StandardCharsets.UTF_8);
    }
}
