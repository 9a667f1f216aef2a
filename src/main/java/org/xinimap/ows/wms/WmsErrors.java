package org.xinimap.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.XmlWriter;
import org.xinimap.render.label.TextDrawing;
import org.xinimap.render.raster.Ink;
import org.xinimap.render.raster.Surface;

/**
 * Errors in the form asked for (WMS 1.3.0, clause 7.3.3.11): a report, a picture of the words, or an empty picture. The status
 * is 200 for what a client got wrong, as WMS servers always had it: QGIS shows its user no reason from any other answer.
 */
final class WmsErrors {
    private static final int USUAL_WIDTH = 256;
    private static final int MOST_PIXELS = 4096;
    private static final double SIZE = 12;
    private static final double LINE = 1.4;
    private static final int RED = 0xffb00020;

    private final WmsVersion version;
    private final KeyValues pairs;

    WmsErrors(WmsVersion version, KeyValues pairs) {
        this.version = version;
        this.pairs = pairs;
    }

    void send(OwsException failure, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String form = form();
        if (form.contains("INIMAGE") || form.contains("BLANK")) {
            picture(failure, form.contains("INIMAGE"), response);
            return;
        }
        byte[] report = report(failure);
        boolean fault = failure.status().is4xxClientError() && failure.status() != HttpStatus.UNAUTHORIZED;
        response.setStatus(fault ? HttpStatus.OK.value() : failure.status().value());
        failure.retryAfter()
                .ifPresent(after -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds())));
        response.setContentType(
                version == WmsVersion.V1_3_0 ? "text/xml;charset=UTF-8" : "application/vnd.ogc.se_xml;charset=UTF-8");
        response.setContentLength(report.length);
        response.getOutputStream().write(report);
    }

    private String form() {
        try {
            return pairs.get("EXCEPTIONS").orElse("XML").toUpperCase(Locale.ROOT);
        } catch (RuntimeException e) {
            return "XML";
        }
    }

    byte[] report(OwsException failure) {
        XmlWriter xml = new XmlWriter();
        if (version == WmsVersion.V1_3_0) {
            xml.open(
                    "ServiceExceptionReport",
                    "version",
                    "1.3.0",
                    "xmlns",
                    "http://www.opengis.net/ogc",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd");
        } else {
            xml.open("ServiceExceptionReport", "version", "1.1.1");
        }
        xml.open("ServiceException", "code", failure.code().text());
        if (version == WmsVersion.V1_3_0 && !failure.locator().isEmpty()) {
            xml.attribute("locator", failure.locator());
        }
        return xml.text(failure.getMessage()).close().close().toBytes();
    }

    private void picture(OwsException failure, boolean words, HttpServletResponse response) throws IOException {
        int width = pixels("WIDTH");
        int height = pixels("HEIGHT");
        MapFormat format = pairs.get("FORMAT").flatMap(MapFormat::find).orElse(MapFormat.PNG);
        boolean transparent = pairs.get("TRANSPARENT").orElse("").equalsIgnoreCase("TRUE") && format == MapFormat.PNG;
        Surface surface = MapAnswers.blank(width, height, transparent ? 0 : 0xffffffff);
        if (words) {
            write(failure.getMessage(), surface);
        }
        byte[] picture = format.encode(surface.picture());
        response.setStatus(HttpStatus.OK.value());
        response.setContentType(format.mediaType());
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    /** In lines as wide as the picture. */
    private static void write(String message, Surface surface) {
        TextDrawing text = new TextDrawing(SIZE);
        double baseline = SIZE * LINE;
        int begin = 0;
        while (begin < message.length() && baseline < surface.height()) {
            int end = message.length();
            while (end > begin + 1 && text.width(message.substring(begin, end)) > surface.width() - 8) {
                end--;
            }
            text.draw(message.substring(begin, end), 4, baseline, new Ink.Solid(RED), surface);
            begin = end;
            baseline += SIZE * LINE;
        }
    }

    private int pixels(String name) {
        try {
            return Math.min(
                    MOST_PIXELS, Math.max(1, Integer.parseInt(pairs.get(name).orElse("" + USUAL_WIDTH))));
        } catch (RuntimeException e) {
            return USUAL_WIDTH;
        }
    }
}
