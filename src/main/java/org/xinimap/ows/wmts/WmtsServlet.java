package org.xinimap.ows.wmts;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.xinimap.ows.ExceptionReport;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.OwsMessage;

/** The address of the service: pairs by GET or POST, and the addresses below it. */
final class WmtsServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(WmtsServlet.class);
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final transient WmtsOperations operations;

    WmtsServlet(WmtsOperations operations) {
        this.operations = operations;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> answer(request, response);
            case "OPTIONS" -> response.setHeader(HttpHeaders.ALLOW, METHODS);
            default -> {
                response.setHeader(HttpHeaders.ALLOW, METHODS);
                response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            operations.answer(read(request), request, response);
        } catch (IOException e) {
            if (response.isCommitted()) {
                throw e;
            }
            fail(e, request, response);
        } catch (RuntimeException e) {
            fail(e, request, response);
        }
    }

    private static WmtsRequest read(HttpServletRequest request) throws IOException {
        String path = request.getPathInfo();
        if (path != null && !path.equals("/")) {
            KeyValues pairs =
                    request.getQueryString() == null ? KeyValues.NONE : KeyValues.parse(request.getQueryString());
            return RestReader.read(path, pairs.get("language"));
        }
        OwsMessage message = OwsMessage.read(request);
        if (message.xml().isPresent()) {
            throw new OwsException(
                            OwsCode.OPERATION_NOT_SUPPORTED,
                            message.xml().get().name(),
                            "Requests in XML are not taken; send key-value pairs or use the addresses in the capabilities.")
                    .withStatus(HttpStatus.NOT_IMPLEMENTED);
        }
        return KvpReader.read(message.pairs());
    }

    private static <E extends Exception> void fail(E failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwsException worded = OwsException.of(failure);
        if (response.isCommitted()) {
            LOG.warn("{} broke off: {}", request.getRequestURI(), failure.toString());
            throw new IOException(failure);
        }
        if (worded.isUnforeseen()) {
            LOG.error("{} {} failed", request.getRequestURI(), request.getQueryString(), failure);
        }
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ExceptionReport.WMTS_1_0.send(worded, response);
    }
}
