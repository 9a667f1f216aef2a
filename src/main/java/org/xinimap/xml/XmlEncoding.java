package org.xinimap.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a document as XML 1.0, appendix F says: by its byte order mark, else by its first bytes, else by
 * the encoding its declaration names, else UTF-8. Bytes that are none of its characters are an error.
 */
final class XmlEncoding {
    private static final int LOOK_AHEAD = 1024;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._\\-]*)[\"']");

    /** @throws XmlFault if the declaration names an encoding that is not known */
    static Reader decode(InputStream input) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input, 16 * LOOK_AHEAD);
        bytes.mark(LOOK_AHEAD);
        byte[] head = bytes.readNBytes(LOOK_AHEAD);
        bytes.reset();
        return new InputStreamReader(
                bytes,
                charset(head, bytes)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] head, InputStream bytes) throws IOException {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE)) {
            bytes.skipNBytes(2);
            return head[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0, '<', 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static Charset named(String name) {
        try {
            Charset charset = Charset.forName(name);
            // The declaration was read as ASCII, so that the document is not in UTF-16 whatever it says.
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : charset;
        } catch (IllegalArgumentException e) {
            throw new XmlFault(1, 1, "encoding '" + name + "'", "a known encoding such as UTF-8, UTF-16 or GB18030");
        }
    }

    private static boolean starts(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private XmlEncoding() {}
}
