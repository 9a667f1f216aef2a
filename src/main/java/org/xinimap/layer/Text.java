package org.xinimap.layer;

import java.util.Locale;

/** A label in Chinese and English. Where one was not given, both are the same. */
public record Text(String zh, String en) {
    public static Text of(String both) {
        return new Text(both, both);
    }

    /** Both labels with a text in them replaced. */
    Text replace(String text, String by) {
        return new Text(zh.replace(text, by), en.replace(text, by));
    }

    /** The Chinese label for a Chinese locale, else the English one. */
    public String in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }
}
