package org.xinimap.ows.wfs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One request over HTTP and its answer. */
record Exchange(HttpServletRequest request, HttpServletResponse response) {
    /** Until so much is written an error is still answered as an error; after that the connection is broken off. */
    private static final int HEAD_BYTES = 64 * 1024;

    /** The service's address as the client sees it, without a query. */
    String address() {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString() + request.getServletPath();
    }

    /** Chinese or English, by a tag or by Accept-Language. */
    Locale locale(Optional<String> tag) {
        String language = tag.map(text ->
                        Locale.forLanguageTag(text.split(",")[0].strip()).getLanguage())
                .orElseGet(() -> request.getHeader("Accept-Language") == null
                        ? "en"
                        : request.getLocale().getLanguage());
        return language.equals("zh") || language.equals("chi") || language.equals("zho")
                ? Locale.CHINESE
                : Locale.ENGLISH;
    }

    /** Answers with a whole document. */
    void send(String mediaType, byte[] document) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    /** Begins an answer whose length is not known. */
    OutputStream stream(String mediaType) throws IOException {
        response.setBufferSize(HEAD_BYTES);
        response.setContentType(mediaType);
        return response.getOutputStream();
    }
}
