package org.xinimap.ows.wms;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.OwsMessage;

/** The map service at its one address, by GET, or by POST of a form for styles too long for an address. */
final class WmsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WmsServlet.class);
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final transient WmsOperations operations;

    WmsServlet(WmsOperations operations) {
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
        KeyValues pairs = KeyValues.NONE;
        WmsVersion version = WmsVersion.V1_3_0;
        try {
            OwsMessage message = OwsMessage.read(request);
            if (message.xml().isPresent()) {
                throw new OwsException(
                        OwsCode.OPERATION_NOT_SUPPORTED,
                        "",
                        "Requests in XML are not offered; send pairs, a style as SLD_BODY");
            }
            pairs = message.pairs();
            version = WmsVersion.of(pairs);
            String service = pairs.get("SERVICE").orElse("WMS");
            if (!service.equalsIgnoreCase("WMS")) {
                throw new InvalidParameter("SERVICE", service, "WMS");
            }
            operations.answer(pairs, version, request, response);
        } catch (IOException e) {
            // The client has left.
            throw e;
        } catch (RuntimeException e) {
            OwsException failure = OwsException.of(e);
            if (failure.isUnforeseen()) {
                LOG.error("{} {} failed", request.getRequestURI(), request.getQueryString(), e);
            }
            new WmsErrors(version, pairs).send(failure, response);
        }
    }
}
