package org.xinimap.layer.filter;

import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/** Reads ECQL with GeoTools' parser, then takes what it means in CQL2. */
final class EcqlParser {

    /** @throws FilterFault if the text is not ECQL, or says what CQL2 cannot */
    static Cql2Expression parse(String text) {
        try {
            return FilterReader.read(ECQL.toFilter(quoteForeignNames(text)));
        } catch (CQLException | IllegalArgumentException | UnsupportedOperationException e) {
            String message = e.getMessage() == null
                    ? ""
                    : e.getMessage().split(" Parsing :")[0].strip();
            throw new FilterFault(FilterFault.NOWHERE, "not ECQL: " + message.split("\\R")[0], e);
        }
    }

    /**
     * Puts names with letters other than ASCII in double quotes, without which GeoTools does not read them, and refuses
     * parentheses nested so deeply that its parser would exhaust the stack.
     */
    private static String quoteForeignNames(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16);
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int start = at;
            if (c == '\'' || c == '"') {
                int close = text.indexOf(c, at + 1);
                at = close < 0 ? text.length() : close + 1;
                quoted.append(text, start, at);
            } else if (Cql2Lexer.isNameStart(c)) {
                at = endOfName(text, at);
                String name = text.substring(start, at);
                boolean ascii = name.chars().allMatch(letter -> letter < 128);
                quoted.append(ascii ? name : '"' + name + '"');
            } else {
                depth = c == '(' ? FilterLimits.deeper(depth, at) : c == ')' ? depth - 1 : depth;
                quoted.appendCodePoint(c);
                at += Character.charCount(c);
            }
        }
        return quoted.toString();
    }

    private static int endOfName(String text, int start) {
        int at = start;
        while (at < text.length() && Cql2Lexer.isNamePart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private EcqlParser() {}
}
