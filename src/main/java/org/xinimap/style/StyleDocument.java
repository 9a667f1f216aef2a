package org.xinimap.style;

import java.util.List;
import org.geotools.api.style.StyledLayerDescriptor;

/**
 * A style document as read.
 *
 * @param descriptor named and user layers with their styles, in GeoTools' model
 * @param problems what in it is not supported, in the order of the document
 */
public record StyleDocument(StyledLayerDescriptor descriptor, List<StyleProblem> problems) {
    public StyleDocument {
        problems = List.copyOf(problems);
    }
}
