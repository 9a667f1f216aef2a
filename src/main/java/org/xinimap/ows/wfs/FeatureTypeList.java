package org.xinimap.ows.wfs;

import java.util.List;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.xinimap.crs.Crs;
import org.xinimap.crs.OfferedCrs;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.ows.XmlWriter;

/** The list of feature types in a capabilities document of any version. */
final class FeatureTypeList {
    private final Capabilities capabilities;
    private final XmlWriter xml;

    FeatureTypeList(Capabilities capabilities, XmlWriter xml) {
        this.capabilities = capabilities;
        this.xml = xml;
    }

    void write(WfsVersion version) {
        xml.open("FeatureTypeList");
        switch (version) {
            case V1_0 -> {
                operations10();
                capabilities.layers().forEach(this::type10);
            }
            case V1_1 -> {
                operations11();
                capabilities.layers().forEach(layer -> type(layer, "DefaultSRS", "OtherSRS"));
            }
            case V2_0 -> capabilities.layers().forEach(layer -> type(layer, "DefaultCRS", "OtherCRS"));
        }
        xml.close();
    }

    private void type(Layer layer, String defaultCrs, String otherCrs) {
        open(layer);
        ReferencedEnvelope extent = layer.current().extent();
        List<Crs> offered = OfferedCrs.around(extent);
        xml.element(defaultCrs, offered.get(0).urn());
        offered.subList(1, offered.size()).forEach(crs -> xml.element(otherCrs, crs.urn()));
        if (!extent.isEmpty()) {
            xml.open("ows:WGS84BoundingBox")
                    .element("ows:LowerCorner", extent.getMinX() + " " + extent.getMinY())
                    .element("ows:UpperCorner", extent.getMaxX() + " " + extent.getMaxY())
                    .close();
        }
        xml.close();
    }

    private void type10(Layer layer) {
        open(layer);
        xml.element("SRS", "EPSG:4326");
        ReferencedEnvelope extent = layer.current().extent();
        if (!extent.isEmpty()) {
            xml.empty(
                    "LatLongBoundingBox",
                    "minx",
                    Double.toString(extent.getMinX()),
                    "miny",
                    Double.toString(extent.getMinY()),
                    "maxx",
                    Double.toString(extent.getMaxX()),
                    "maxy",
                    Double.toString(extent.getMaxY()));
        }
        xml.close();
    }

    private void open(Layer layer) {
        LayerDefinition definition = layer.definition();
        xml.open("FeatureType")
                .element("Name", FeatureTypes.qualified(layer))
                .element("Title", definition.title().in(capabilities.locale()))
                .element("Abstract", definition.description().in(capabilities.locale()));
    }

    private void operations10() {
        xml.open("Operations").empty("Query");
        if (capabilities.editable()) {
            xml.empty("Insert").empty("Update").empty("Delete");
        }
        xml.close();
    }

    private void operations11() {
        xml.open("Operations").element("Operation", "Query");
        if (capabilities.editable()) {
            xml.element("Operation", "Insert").element("Operation", "Update").element("Operation", "Delete");
        }
        xml.close();
    }
}
