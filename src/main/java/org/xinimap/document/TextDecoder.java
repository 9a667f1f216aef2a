package org.xinimap.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns bytes into text: a byte order mark decides; else strict UTF-8; else UTF-16 where every other byte is zero or the
 * detector is sure; else GB18030, which every older Chinese file is in (GB2312 and GBK are parts of it).
 */
final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 1 << 16;
    private static final int SURE = 60;

    private TextDecoder() {}

    static String decode(byte[] content) throws UnreadableDocument {
        String text = decodeUnchecked(content).replace("\r\n", "\n").replace('\r', '\n');
        refuseBinary(text);
        return text;
    }

    /** The charset by its label in a document; GB2312 and GBK labels mean GB18030, which holds both. */
    static Charset labelled(String label) {
        String lower = label.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("gb") || lower.equals("x-gbk") || lower.equals("cp936")) {
            return GB18030;
        }
        try {
            return Charset.isSupported(label) ? Charset.forName(label) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            // Not a charset name at all; the caller's text is then read as the web's default.
            return StandardCharsets.UTF_8;
        }
    }

    private static String decodeUnchecked(byte[] content) throws UnreadableDocument {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return strict(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return notUtf8(content, e);
        }
    }

    private static String notUtf8(byte[] content, CharacterCodingException utf8) throws UnreadableDocument {
        // One damaged character must not lose a whole document: text that is nearly all UTF-8 is UTF-8.
        String lenient = new String(content, StandardCharsets.UTF_8);
        if (isNearlyClean(lenient)) {
            return lenient;
        }
        try {
            return strict(content, GB18030);
        } catch (CharacterCodingException e) {
            utf8.addSuppressed(e);
        }
        String damaged = new String(content, GB18030);
        if (isNearlyClean(damaged)) {
            return damaged;
        }
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(content, Math.min(content.length, SAMPLE)))
                .detect();
        if (match != null && match.getConfidence() >= SURE && Charset.isSupported(match.getName())) {
            return new String(content, Charset.forName(match.getName()));
        }
        throw UnreadableDocument.broken("txt", utf8);
    }

    /** Whether fewer than one in twenty of the characters beyond ASCII could not be decoded. */
    private static boolean isNearlyClean(String text) {
        long foreign = text.chars().filter(c -> c >= 128).count();
        long lost = text.chars().filter(c -> c == '\uFFFD').count();
        return lost * 20 < foreign;
    }

    private static String strict(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    private static void refuseBinary(String text) throws UnreadableDocument {
        long controls = text.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\t' && c != '\f' && c != 0x0B || c == 0xFFFE)
                .count();
        if (controls * 100 > text.length()) {
            throw FileFormat.unsupported("binary");
        }
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
