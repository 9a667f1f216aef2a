package org.xinimap.gml;

import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;

/** Goes through the numbers of a text that white space parts, without taking the text apart first. */
final class NumberScanner {
    private static final int LONGEST = 64;

    private final XmlElement element;
    private final String text;
    private int at;

    NumberScanner(XmlElement element) {
        this.element = element;
        this.text = element.text();
        skipSpace();
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** @throws XmlFault if what follows is not a finite decimal number */
    double next() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        double number = number(text.substring(start, at), element);
        skipSpace();
        return number;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** @throws XmlFault if the text is not a finite decimal number */
    static double number(String text, XmlElement element) {
        if (!isDecimal(text)) {
            throw notANumber(text, element);
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new XmlFault(element, accepted(text), e);
        }
        throw notANumber(text, element);
    }

    /** Java also reads hexadecimal numbers, suffixes of types, NaN and Infinity. */
    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    private static XmlFault notANumber(String text, XmlElement element) {
        return new XmlFault(element, accepted(text));
    }

    private static String accepted(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return "finite decimal numbers, not '%s'".formatted(shown);
    }
}
