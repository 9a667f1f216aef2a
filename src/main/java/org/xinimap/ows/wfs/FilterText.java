package org.xinimap.ows.wfs;

import org.geotools.api.filter.Filter;
import org.xinimap.xml.XmlElement;

/** A filter as it came, to be read once the feature type is known. */
sealed interface FilterText {
    /** The parameter or element it came in, for messages. */
    String parameter();

    /** Filter Encoding 2.0, 1.1 or 1.0. */
    record Fes(String parameter, XmlElement element) implements FilterText {}

    /** GeoTools' ECQL, as GeoServer's users write it. */
    record Ecql(String parameter, String text) implements FilterText {}

    /** A filter that a stored query of ours has made, safe to evaluate, geometries in EPSG:4326 x = longitude. */
    record Made(String parameter, Filter filter) implements FilterText {}
}
