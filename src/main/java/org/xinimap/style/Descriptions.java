package org.xinimap.style;

import static org.xinimap.style.GraphicReader.STYLES;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.geotools.api.style.Description;
import org.geotools.api.util.InternationalString;
import org.geotools.util.GrowableInternationalString;
import org.geotools.util.SimpleInternationalString;
import org.jspecify.annotations.Nullable;
import org.xinimap.layer.Text;
import org.xinimap.xml.XmlElement;

/**
 * Titles and abstracts: in a {@code Description} as in SE 1.1, or directly in what they describe as in SLD 1.0; with
 * {@code <Localized lang="en">} for further languages, as GeoServer has it.
 */
final class Descriptions {
    /**
     * A description with another part read into it.
     *
     * @param known what was read before
     * @param element a Description, Title or Abstract
     */
    static Description read(@Nullable Description known, XmlElement element, StyleProblems problems) {
        InternationalString title = known == null ? null : known.getTitle();
        InternationalString text = known == null ? null : known.getAbstract();
        switch (element.name()) {
            case "Title" -> title = string(element, problems);
            case "Abstract" -> text = string(element, problems);
            default -> {
                for (XmlElement child : element.children()) {
                    switch (child.name()) {
                        case "Title" -> title = string(child, problems);
                        case "Abstract" -> text = string(child, problems);
                        default -> problems.unknown(child, element);
                    }
                }
            }
        }
        return STYLES.description(title, text);
    }

    static InternationalString string(XmlElement element, StyleProblems problems) {
        String text = element.text().strip();
        GrowableInternationalString localized = new GrowableInternationalString(text);
        Set<Locale> languages = new HashSet<>();
        for (XmlElement child : element.children()) {
            if (!child.name().equals("Localized")) {
                problems.unknown(child, element);
                continue;
            }
            String tag = child.attribute("lang").orElse("").replace('_', '-');
            Locale language = Locale.forLanguageTag(tag);
            if (!language.getLanguage().isEmpty() && languages.add(language)) {
                localized.add(language, child.text().strip());
            } else {
                problems.invalid(child, tag, "an attribute lang such as en, and each language once");
            }
        }
        return languages.isEmpty() ? new SimpleInternationalString(text) : localized;
    }

    /** In both languages; the one without a language of its own is the other's. */
    static Text text(InternationalString string) {
        return new Text(string.toString(Locale.CHINESE), string.toString(Locale.ENGLISH));
    }

    private Descriptions() {}
}
