package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts CQL2 text into tokens (OGC 21-065r2, annex B). */
final class Cql2Lexer {
    enum Kind {
        NAME,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    /**
     * @param text name without quotes, string without quotes and escapes, digits of a number, or symbol
     * @param position index of its first character
     * @param end index after its last
     */
    record Token(Kind kind, String text, int position, int end) {
        boolean isWord(String word) {
            return kind == Kind.NAME && text.equalsIgnoreCase(word);
        }

        boolean isSymbol(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }

        /** The token as an error message shows it. */
        String shown() {
            return switch (kind) {
                case END -> "the end";
                case STRING -> "the text '" + text + "'";
                default -> "'" + text + "'";
            };
        }
    }

    private final String text;
    private int at;

    private Cql2Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Cql2Lexer lexer = new Cql2Lexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < text.length() && isSpace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return new Token(Kind.END, "", at, at);
        }
        int start = at;
        int c = text.codePointAt(at);
        if (c == '\'') {
            return string(start);
        }
        if (c == '"') {
            return quotedName(start);
        }
        if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            return number(start);
        }
        if (isNameStart(c)) {
            while (at < text.length() && isNamePart(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            return new Token(Kind.NAME, text.substring(start, at), start, at);
        }
        return symbol(start, c);
    }

    private Token symbol(int start, int c) {
        for (String two : List.of("<>", "<=", ">=")) {
            if (text.startsWith(two, at)) {
                at += 2;
                return new Token(Kind.SYMBOL, two, start, at);
            }
        }
        if ("=<>()+-*/%^,".indexOf(c) < 0) {
            throw new FilterFault(start, "unexpected character '%s'".formatted(Character.toString(c)) + quotingHint(c));
        }
        at++;
        return new Token(Kind.SYMBOL, text.substring(start, at), start, at);
    }

    private static String quotingHint(int c) {
        return switch (c) {
            case '‘', '’', '“', '”' -> "; text stands between straight quotes: 'text'";
            case '，', '（', '）', '＝', '；' -> "; punctuation is ASCII: , ( ) =";
            default -> "";
        };
    }

    private Token string(int start) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            char following = at < text.length() ? text.charAt(at) : 0;
            if (c == '\'' && following == '\'') {
                value.append('\'');
                at++;
            } else if (c == '\'') {
                return new Token(Kind.STRING, value.toString(), start, at);
            } else if (c == '\\' && "\\'abtnvfr".indexOf(following) >= 0) {
                value.append(unescaped(following));
                at++;
            } else {
                value.append(c); // a backslash before anything else stays: LIKE patterns need it before % and _
            }
        }
        throw new FilterFault(start, "the text that starts here has no closing quote '");
    }

    /** OGC 21-065r2, /req/cql2-text/escaping. */
    private static char unescaped(char letter) {
        return switch (letter) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 11;
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> letter;
        };
    }

    private Token quotedName(int start) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                return new Token(Kind.QUOTED_NAME, value.toString(), start, at);
            }
        }
        throw new FilterFault(start, "the name that starts here has no closing quote \"");
    }

    private Token number(int start) {
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int mark = at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int exponent = at;
            digits();
            if (at == exponent) {
                at = mark;
            }
        }
        return new Token(Kind.NUMBER, text.substring(start, at).toLowerCase(Locale.ROOT), start, at);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Letters of all scripts; full-width punctuation, which the standard's ranges let through, is no letter. */
    static boolean isNameStart(int c) {
        return c == ':' || c == '_' || Character.isUnicodeIdentifierStart(c);
    }

    static boolean isNamePart(int c) {
        return c == ':' || c == '.' || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }
}
