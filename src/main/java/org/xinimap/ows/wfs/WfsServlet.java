package org.xinimap.ows.wfs;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.OwsMessage;

/** The one address of the service: GET and POST, pairs and XML, every version, every operation. */
final class WfsServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(WfsServlet.class);

    private final transient WfsOperations operations;

    WfsServlet(WfsOperations operations) {
        this.operations = operations;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> answer(request, response);
            case "OPTIONS" -> response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
            default -> {
                response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
                response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WfsVersion version = WfsVersion.V2_0;
        try {
            version = versionOfPairs(request);
            OwsMessage message = OwsMessage.read(request);
            version = RequestReader.reportVersion(message);
            WfsRequest wanted = RequestReader.read(message);
            version = wanted.version();
            operations.answer(wanted, new Exchange(request, response));
        } catch (IOException | RuntimeException e) {
            fail(e, version, request, response);
        }
    }

    /** The version to report an error in while the body is not read yet. */
    private static WfsVersion versionOfPairs(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? WfsVersion.V2_0
                : KeyValues.parse(query)
                        .get("version")
                        .flatMap(WfsVersion::named)
                        .orElse(WfsVersion.V2_0);
    }

    /** An error is a report while nothing has been sent; after that only a connection broken off tells the client. */
    private static <E extends Exception> void fail(
            E failure, WfsVersion version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwsException worded = inWordsOf(version, OwsException.of(failure));
        if (response.isCommitted()) {
            LOG.warn("{} broke off: {}", request.getRequestURI(), failure.toString());
            throw failure instanceof IOException io ? io : new IOException(failure);
        }
        if (worded.isUnforeseen()) {
            LOG.error("{} {} failed", request.getRequestURI(), request.getQueryString(), failure);
        }
        // Not reset(): it would take away the headers that filters have set.
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        version.report().send(worded, response);
    }

    /**
     * Versions 1.0.0 and 1.1.0 report what a client got wrong with status 200, as their servers always have: QGIS shows its
     * user no reason from any other answer.
     */
    private static OwsException inWordsOf(WfsVersion version, OwsException failure) {
        boolean old = version != WfsVersion.V2_0;
        boolean fault = failure.status().is4xxClientError() && failure.status() != HttpStatus.UNAUTHORIZED;
        return old && fault ? failure.withStatus(HttpStatus.OK) : failure;
    }
}
