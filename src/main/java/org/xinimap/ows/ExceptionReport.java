package org.xinimap.ows;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The forms an exception report takes, by service and version. */
public enum ExceptionReport {
    /** WFS 2.0.2, clause 7.5: OWS Common 1.1. */
    WFS_2_0("http://www.opengis.net/ows/1.1", "http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd", "2.0.0"),
    /** WMTS 1.0.0, clause 7.1.2: OWS Common 1.1. */
    WMTS_1_0("http://www.opengis.net/ows/1.1", "http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd", "1.0.0"),
    /** WFS 1.1.0, clause 7.7: OWS Common 1.0. */
    WFS_1_1("http://www.opengis.net/ows", "http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd", "1.1.0"),
    /** WFS 1.0.0, clause 7.7. */
    WFS_1_0("http://www.opengis.net/ogc", "http://schemas.opengis.net/wfs/1.0.0/OGC-exception.xsd", "1.2.0");

    private final String namespace;
    private final String schema;
    private final String version;

    ExceptionReport(String namespace, String schema, String version) {
        this.namespace = namespace;
        this.schema = schema;
        this.version = version;
    }

    /** The report as a document. */
    public byte[] write(OwsException failure) {
        XmlWriter xml = new XmlWriter();
        if (this == WFS_1_0) {
            head(xml, "ServiceExceptionReport", "xmlns");
            if (failure.locator().isEmpty()) {
                xml.element(
                        "ServiceException",
                        failure.getMessage(),
                        "code",
                        failure.code().text());
            } else {
                xml.element(
                        "ServiceException",
                        failure.getMessage(),
                        "code",
                        failure.code().text(),
                        "locator",
                        failure.locator());
            }
        } else {
            // GDAL looks for this very prefix to show the user the reason.
            head(xml, "ows:ExceptionReport", "xmlns:ows");
            xml.open("ows:Exception", "exceptionCode", failure.code().text());
            if (!failure.locator().isEmpty()) {
                xml.attribute("locator", failure.locator());
            }
            xml.element("ows:ExceptionText", failure.getMessage()).close();
        }
        return xml.close().toBytes();
    }

    private void head(XmlWriter xml, String root, String declaration) {
        xml.open(
                root,
                declaration,
                namespace,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                namespace + " " + schema,
                "version",
                version);
    }

    /** Answers with the report; nothing of another answer may have been sent yet. */
    public void send(OwsException failure, HttpServletResponse response) throws IOException {
        byte[] report = write(failure);
        response.resetBuffer();
        response.setStatus(failure.status().value());
        failure.retryAfter()
                .ifPresent(after -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds())));
        if (failure.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Xinimap\"");
        }
        response.setContentType("application/xml;charset=UTF-8");
        response.setContentLength(report.length);
        response.getOutputStream().write(report);
    }
}
