package org.xinimap.gml;

import java.util.Optional;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;

/**
 * What holds for the coordinates inside an element, by its own attributes or those of an element around it.
 *
 * @param dimension numbers a position; empty where {@code srsDimension} is not given
 * @param eastingFirst whether x comes first however the CRS is spelt
 */
record GmlContext(Crs crs, CrsTransform transform, Optional<Integer> dimension, boolean eastingFirst) {

    static GmlContext of(Crs crs, boolean eastingFirst) {
        Crs spelt = eastingFirst ? crs.inXyOrder() : crs;
        return new GmlContext(spelt, CrsTransform.between(spelt, Crs.CRS84), Optional.empty(), eastingFirst);
    }

    /** What holds inside the element. */
    GmlContext within(XmlElement element) {
        Optional<String> name = element.attribute("srsName").filter(text -> !text.isBlank());
        Optional<String> given = element.attribute("srsDimension").or(() -> element.attribute("dimension"));
        if (name.isEmpty() && given.isEmpty()) {
            return this;
        }
        GmlContext context = name.map(text -> in(text, element)).orElse(this);
        return given.map(text -> new GmlContext(
                        context.crs(),
                        context.transform(),
                        Optional.of(dimension(text.strip(), element)),
                        eastingFirst))
                .orElse(context);
    }

    private GmlContext in(String srsName, XmlElement element) {
        try {
            Crs parsed = Crs.parse("srsName", srsName);
            Crs named = eastingFirst ? parsed.inXyOrder() : parsed;
            return named.equals(crs)
                    ? this
                    : new GmlContext(named, CrsTransform.between(named, Crs.CRS84), dimension, eastingFirst);
        } catch (InvalidParameter e) {
            XmlFault fault =
                    new XmlFault(element.line(), element.column(), "srsName '" + e.value() + "'", e.accepted());
            fault.initCause(e);
            throw fault;
        }
    }

    private static int dimension(String text, XmlElement element) {
        return switch (text) {
            case "2" -> 2;
            case "3" -> 3;
            default -> throw new XmlFault(element, "srsDimension 2 or 3, not '%s'".formatted(text));
        };
    }
}
