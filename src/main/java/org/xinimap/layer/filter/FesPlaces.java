package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinimap.xml.XmlElement;

/** Gives numbers to the elements of a filter, which stand for positions in its expression. */
final class FesPlaces {
    private final List<XmlElement> elements = new ArrayList<>();

    int of(XmlElement element) {
        elements.add(element);
        return elements.size() - 1;
    }

    Optional<XmlElement> at(int position) {
        return position >= 0 && position < elements.size() ? Optional.of(elements.get(position)) : Optional.empty();
    }
}
