package org.xinimap.ows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinimap.InvalidParameter;

/**
 * A request's key-value pairs (OWS Common 1.1, clause 11.5.2): names mind no case, values do. Names that no service knows are
 * passed over. A name may be given twice with the same value, as when a client adds its own to those of an address that
 * has them.
 */
public final class KeyValues {
    private static final int MOST_PAIRS = 1000;

    public static final KeyValues NONE = new KeyValues(Map.of());

    private final Map<String, List<String>> values;

    private KeyValues(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads a query or the body of a form.
     *
     * @throws InvalidParameter if it is not percent-encoded UTF-8 or has more than 1000 pairs
     */
    public static KeyValues parse(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String[] pairs = query.split("&", -1);
        if (pairs.length > MOST_PAIRS) {
            throw new InvalidParameter("query", query, "at most %d parameters".formatted(MOST_PAIRS));
        }
        for (String pair : pairs) {
            if (!pair.isBlank()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name.strip().toUpperCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(value);
            }
        }
        return new KeyValues(values);
    }

    /** These pairs and those of another, which count where a name is in both. */
    public KeyValues with(KeyValues other) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.putAll(other.values);
        return new KeyValues(all);
    }

    /** The names given, in upper case. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Whether a name is given, though it be with an empty value. */
    public boolean has(String name) {
        return values.containsKey(name.toUpperCase(Locale.ROOT));
    }

    /**
     * The value of the first of these names that has one; blank is none.
     *
     * @throws InvalidParameter if a name is given with different values
     */
    public Optional<String> get(String... names) {
        for (String name : names) {
            List<String> given = values.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .map(String::strip)
                    .distinct()
                    .toList();
            if (given.size() > 1) {
                throw new InvalidParameter(name, String.join(", ", given), "the parameter given once");
            }
            if (given.size() == 1) {
                return Optional.of(given.get(0));
            }
        }
        return Optional.empty();
    }

    /** @throws OwsException MissingParameterValue, naming the first name, if none of them has a value */
    public String require(String... names) {
        return get(names).orElseThrow(() -> OwsException.missing(names[0]));
    }

    private static String decode(String text) {
        byte[] bytes = new byte[text.length() * 3];
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '%') {
                bytes[length++] = (byte) hex(text, i);
                i += 2;
            } else if (c < 128) {
                bytes[length++] = (byte) (c == '+' ? ' ' : c);
            } else {
                byte[] more = Character.toString(c).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(more, 0, bytes, length, more.length);
                length += more.length;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidParameter("query", text, "UTF-8, percent-encoded", e);
        }
    }

    private static int hex(String text, int at) {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        if (high < 0 || low < 0) {
            throw new InvalidParameter("query", text, "two hexadecimal digits after each %");
        }
        return high * 16 + low;
    }
}
