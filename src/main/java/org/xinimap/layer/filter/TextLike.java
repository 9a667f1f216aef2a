package org.xinimap.layer.filter;

import java.util.Arrays;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.LikeFilterImpl;
import org.jspecify.annotations.Nullable;

/**
 * LIKE as CQL2 and SQL have it: {@code %} also matches line breaks and {@code _} a whole character outside the basic
 * plane, neither of which GeoTools' translation into a regular expression does. Takes time in proportion to the length
 * of the text times that of the pattern, at worst.
 */
public final class TextLike extends LikeFilterImpl {
    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] pattern;

    /** @param pattern a pattern that {@link LikePattern#check} lets pass */
    TextLike(Expression value, String pattern) {
        super(value, pattern, "%", "_", "\\");
        setMatchingCase(true);
        this.pattern = compile(pattern);
    }

    private static int[] compile(String pattern) {
        int[] codes = pattern.codePoints().toArray();
        int length = 0;
        for (int i = 0; i < codes.length; i++) {
            int code = codes[i];
            if (code == '\\') {
                codes[length++] = codes[++i];
            } else {
                codes[length++] = code == '%' ? ANY : code == '_' ? ONE : code;
            }
        }
        return Arrays.copyOf(codes, length);
    }

    @Override
    public boolean evaluate(@Nullable Object feature) {
        String value = getExpression().evaluate(feature, String.class);
        return value != null && matches(value.codePoints().toArray());
    }

    /** Goes through the text once, returning to just after the last {@code %} whenever it gets stuck. */
    private boolean matches(int[] text) {
        int at = 0;
        int in = 0;
        int afterAny = -1;
        int retry = 0;
        while (at < text.length) {
            if (in < pattern.length && pattern[in] == ANY) {
                afterAny = ++in;
                retry = at;
            } else if (in < pattern.length && (pattern[in] == ONE || pattern[in] == text[at])) {
                in++;
                at++;
            } else if (afterAny >= 0) {
                in = afterAny;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (in < pattern.length && pattern[in] == ANY) {
            in++;
        }
        return in == pattern.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
