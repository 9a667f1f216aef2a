package org.xinimap.style;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.geotools.api.style.Description;
import org.geotools.api.util.InternationalString;
import org.geotools.util.GrowableInternationalString;
import org.jspecify.annotations.Nullable;

/** Writes titles and abstracts, in a Description of SE 1.1 or directly as in SLD 1.0. */
final class DescriptionWriter {
    private final SldOutput out;

    DescriptionWriter(SldOutput out) {
        this.out = out;
    }

    void write(@Nullable Description description) throws XMLStreamException {
        if (description == null || isEmpty(description.getTitle()) && isEmpty(description.getAbstract())) {
            return;
        }
        boolean wrapped = out.version() == SldVersion.V1_1_0;
        if (wrapped) {
            out.open("Description");
        }
        string("Title", description.getTitle());
        string("Abstract", description.getAbstract());
        if (wrapped) {
            out.close();
        }
    }

    private static boolean isEmpty(@Nullable InternationalString text) {
        return text == null || text.toString().isEmpty();
    }

    private void string(String name, @Nullable InternationalString text) throws XMLStreamException {
        if (text == null || isEmpty(text)) {
            return;
        }
        out.open(name);
        if (text instanceof GrowableInternationalString several) {
            out.text(several.toString(null));
            for (Locale locale : several.getLocales()) {
                if (locale != null) {
                    out.open("Localized", "lang", locale.toLanguageTag());
                    out.text(several.toString(locale));
                    out.close();
                    out.text("");
                }
            }
        } else {
            out.text(text.toString());
        }
        out.close();
    }
}
