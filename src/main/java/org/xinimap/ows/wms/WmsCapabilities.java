package org.xinimap.ows.wms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.crs.OfferedCrs;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.Text;
import org.xinimap.ows.ServiceMetadata;
import org.xinimap.ows.XmlWriter;
import org.xinimap.style.LayerStyle;

/**
 * The answer to GetCapabilities (WMS 1.3.0, annex A; WMS 1.1.1, annex A). Layers stand in a tree by the groups of the catalogue.
 *
 * @param address of the service, without a query
 */
record WmsCapabilities(
        WmsVersion version,
        ServiceMetadata service,
        String address,
        Locale language,
        MapLimits limits,
        LegendSizes legends,
        String updateSequence) {
    private static final double OGC_PIXEL = 0.00028;
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    /** The styles of a layer. */
    interface Styles {
        List<LayerStyle> of(Layer layer);
    }

    byte[] write(List<Layer> layers, Styles styles) {
        XmlWriter xml = new XmlWriter();
        if (version == WmsVersion.V1_3_0) {
            xml.open(
                    "WMS_Capabilities",
                    "version",
                    "1.3.0",
                    "updateSequence",
                    updateSequence,
                    "xmlns",
                    "http://www.opengis.net/wms",
                    "xmlns:xlink",
                    "http://www.w3.org/1999/xlink",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd");
        } else {
            xml.open(
                    "WMT_MS_Capabilities",
                    "version",
                    "1.1.1",
                    "updateSequence",
                    updateSequence,
                    "xmlns:xlink",
                    "http://www.w3.org/1999/xlink");
        }
        service(xml);
        xml.open("Capability").open("Request");
        operation(
                xml,
                "GetCapabilities",
                List.of(version == WmsVersion.V1_3_0 ? "text/xml" : "application/vnd.ogc.wms_xml"));
        operation(xml, "GetMap", MapFormat.mediaTypes());
        operation(xml, "GetFeatureInfo", FeatureInfo.FORMATS);
        if (version == WmsVersion.V1_1_1) {
            operation(xml, "DescribeLayer", List.of("application/vnd.ogc.wms_xml"));
            operation(xml, "GetLegendGraphic", List.of("image/png"));
            operation(xml, "GetStyles", List.of("application/vnd.ogc.sld+xml"));
        }
        xml.close().open("Exception");
        List<String> exceptions = version == WmsVersion.V1_3_0
                ? List.of("XML", "INIMAGE", "BLANK")
                : List.of(
                        "application/vnd.ogc.se_xml", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank");
        exceptions.forEach(format -> xml.element("Format", format));
        xml.close();
        if (version == WmsVersion.V1_1_1) {
            xml.empty(
                    "UserDefinedSymbolization",
                    "SupportSLD",
                    "1",
                    "UserLayer",
                    "0",
                    "UserStyle",
                    "1",
                    "RemoteWFS",
                    "0");
        }
        root(xml, layers, styles);
        return xml.close().close().toBytes();
    }

    private void service(XmlWriter xml) {
        xml.open("Service")
                .element("Name", version == WmsVersion.V1_3_0 ? "WMS" : "OGC:WMS")
                .element("Title", service.title().text().in(language))
                .element("Abstract", service.description())
                .open("KeywordList");
        service.keywords().forEach(keyword -> xml.element("Keyword", keyword));
        xml.close();
        online(xml, service.site().isEmpty() ? address : service.site());
        xml.open("ContactInformation");
        if (!service.contact().isEmpty()) {
            xml.open("ContactPersonPrimary")
                    .element("ContactPerson", service.contact())
                    .element("ContactOrganization", service.provider())
                    .close();
        }
        if (!service.email().isEmpty()) {
            xml.element("ContactElectronicMailAddress", service.email());
        }
        xml.close().element("Fees", service.fees()).element("AccessConstraints", service.accessConstraints());
        if (version == WmsVersion.V1_3_0) {
            xml.element("MaxWidth", Integer.toString(limits.width()))
                    .element("MaxHeight", Integer.toString(limits.height()));
        }
        xml.close();
    }

    private void operation(XmlWriter xml, String name, List<String> formats) {
        xml.open(name);
        formats.forEach(format -> xml.element("Format", format));
        xml.open("DCPType").open("HTTP").open("Get");
        online(xml, address + "?");
        xml.close().close().close().close();
    }

    private static void online(XmlWriter xml, String href) {
        xml.empty("OnlineResource", "xlink:type", "simple", "xlink:href", href);
    }

    private void root(XmlWriter xml, List<Layer> layers, Styles styles) {
        Envelope all = new Envelope();
        layers.forEach(layer -> all.expandToInclude(layer.current().extent()));
        xml.open("Layer").element("Title", service.title().text().in(language));
        List<Crs> offered = OfferedCrs.around(all);
        offered.stream().map(this::name).distinct().forEach(name -> xml.element(version.crsParameter(), name));
        bounds(xml, all, offered);
        Map<Optional<Text>, List<Layer>> groups = new LinkedHashMap<>();
        layers.forEach(layer -> groups.computeIfAbsent(layer.definition().group(), key -> new ArrayList<>())
                .add(layer));
        groups.forEach((group, members) -> {
            group.ifPresent(title -> xml.open("Layer").element("Title", title.in(language)));
            members.forEach(layer -> layer(xml, layer, styles.of(layer), offered));
            group.ifPresent(title -> xml.close());
        });
        xml.close();
    }

    private void layer(XmlWriter xml, Layer layer, List<LayerStyle> styles, List<Crs> offered) {
        LayerDefinition definition = layer.definition();
        xml.open("Layer", "queryable", "1")
                .element("Name", layer.name())
                .element("Title", definition.title().in(language))
                .element("Abstract", definition.description().in(language));
        bounds(xml, layer.current().extent(), offered);
        styles.forEach(style -> style(xml, layer, style));
        scales(xml, styles);
        xml.close();
    }

    private String name(Crs crs) {
        return crs.sameAs(Crs.CRS84) && !crs.flipped() && crs.epsgCode().isEmpty()
                ? version == WmsVersion.V1_3_0 ? "CRS:84" : "EPSG:4326"
                : crs.epsgCode().map(code -> "EPSG:" + code).orElse(crs.code());
    }

    private void bounds(XmlWriter xml, Envelope extent, List<Crs> offered) {
        Envelope box = extent.isNull() ? WORLD : grown(extent);
        String[] edges = {"minx", "miny", "maxx", "maxy"};
        if (version == WmsVersion.V1_3_0) {
            xml.open("EX_GeographicBoundingBox")
                    .element("westBoundLongitude", number(box.getMinX()))
                    .element("eastBoundLongitude", number(box.getMaxX()))
                    .element("southBoundLatitude", number(box.getMinY()))
                    .element("northBoundLatitude", number(box.getMaxY()))
                    .close();
        } else {
            xml.open("LatLonBoundingBox");
            attributes(xml, edges, box, false);
            xml.close();
        }
        Set<String> written = new HashSet<>();
        for (Crs crs : offered) {
            if (written.add(name(crs))) {
                boxIn(crs, box).ifPresent(moved -> {
                    xml.open("BoundingBox", version.crsParameter(), name(crs));
                    attributes(
                            xml,
                            edges,
                            moved,
                            version == WmsVersion.V1_3_0
                                    && crs.inAuthorityOrder().flipped());
                    xml.close();
                });
            }
        }
    }

    /** A single point has no extent, and clients divide by it. */
    private static Envelope grown(Envelope extent) {
        Envelope box = new Envelope(extent);
        box.expandBy(box.getWidth() == 0 ? 0.001 : 0, box.getHeight() == 0 ? 0.001 : 0);
        return box;
    }

    private static Optional<Envelope> boxIn(Crs crs, Envelope box) {
        try {
            return Optional.of(CrsTransform.between(Crs.CRS84, crs).apply(box));
        } catch (InvalidParameter outside) {
            return Optional.empty();
        }
    }

    private static void attributes(XmlWriter xml, String[] names, Envelope box, boolean flipped) {
        double[] values = flipped
                ? new double[] {box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX()}
                : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        for (int i = 0; i < names.length; i++) {
            xml.attribute(names[i], number(values[i]));
        }
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(7, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void style(XmlWriter xml, Layer layer, LayerStyle style) {
        LegendSizes.Size size = legends.of(style, language);
        xml.open("Style")
                .element("Name", style.name())
                .element("Title", style.title().in(language))
                .open("LegendURL", "width", "" + size.width(), "height", "" + size.height())
                .element("Format", "image/png");
        online(
                xml,
                "%s?service=WMS&version=%s&request=GetLegendGraphic&format=image/png&layer=%s&style=%s&language=%s"
                        .formatted(
                                address,
                                version.text(),
                                encoded(layer.name()),
                                encoded(style.name()),
                                language.getLanguage()));
        xml.close().close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The scales at which any of the styles draws anything. */
    private void scales(XmlWriter xml, List<LayerStyle> styles) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (LayerStyle style : styles) {
            for (Rule rule : rules(style.style())) {
                least = Math.min(least, rule.getMinScaleDenominator());
                most = Math.max(most, rule.getMaxScaleDenominator());
            }
        }
        boolean nothing = most == 0;
        if (version == WmsVersion.V1_3_0) {
            if (least > 0 && !nothing) {
                xml.element("MinScaleDenominator", number(least));
            }
            if (Double.isFinite(most) && !nothing) {
                xml.element("MaxScaleDenominator", number(most));
            }
        } else if (!nothing && (least > 0 || Double.isFinite(most))) {
            double diagonal = OGC_PIXEL * Math.sqrt(2);
            xml.empty(
                    "ScaleHint",
                    "min",
                    number(least * diagonal),
                    "max",
                    number(Double.isFinite(most) ? most * diagonal : 1e12));
        }
    }

    private static List<Rule> rules(Style style) {
        return style.featureTypeStyles().stream()
                .map(FeatureTypeStyle::rules)
                .flatMap(List::stream)
                .toList();
    }
}
