package org.xinimap.ows;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.xinimap.http.Refusal;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;
import org.xinimap.xml.XmlLimits;
import org.xinimap.xml.XmlParser;

/**
 * A request as it came: pairs, and the XML of its body if it has one. What the body is, is told by its first character and not
 * by its content type: clients post XML as text/xml, application/xml, text/plain and as a form.
 *
 * @param pairs those of the address, and those of a form in the body
 */
public record OwsMessage(KeyValues pairs, Optional<XmlElement> xml) {
    private static final int LOOK_AHEAD = 256;

    /** @throws XmlFault if the body is XML that can't be read */
    public static OwsMessage read(HttpServletRequest request) throws IOException {
        String query = request.getQueryString();
        KeyValues pairs = query == null ? KeyValues.NONE : KeyValues.parse(query);
        if (!request.getMethod().equals("POST")) {
            return new OwsMessage(pairs, Optional.empty());
        }
        InputStream body = new BufferedInputStream(request.getInputStream(), 1 << 14);
        if (isXml(body)) {
            return new OwsMessage(pairs, Optional.of(XmlParser.parse(body, XmlLimits.BODY)));
        }
        byte[] form = body.readNBytes(XmlLimits.BODY.bytes() + 1);
        if (form.length > XmlLimits.BODY.bytes()) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE, "A request may be 16 MB long at most; divide it into several.");
        }
        String text = new String(form, StandardCharsets.UTF_8).strip();
        return new OwsMessage(text.isEmpty() ? pairs : pairs.with(KeyValues.parse(text)), Optional.empty());
    }

    /** Whether the first character that is neither white space nor a byte order mark opens a tag. */
    private static boolean isXml(InputStream body) throws IOException {
        body.mark(LOOK_AHEAD);
        byte[] head = body.readNBytes(LOOK_AHEAD);
        body.reset();
        for (byte octet : head) {
            if (octet == '<') {
                return true;
            }
            boolean passedOver = octet == 0 || octet < 0 || Character.isWhitespace(octet);
            if (!passedOver) {
                return false;
            }
        }
        return false;
    }
}
