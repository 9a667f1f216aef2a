package org.xinimap.style;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeConstraint;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.GraphicLegend;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.NamedStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.SemanticType;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyledLayer;
import org.geotools.api.style.StyledLayerDescriptor;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.UserLayer;
import org.geotools.api.util.InternationalString;
import org.geotools.util.SimpleInternationalString;
import org.jspecify.annotations.Nullable;

/**
 * Writes styles as SLD 1.0.0, or as SLD 1.1.0 with SE 1.1.0, in UTF-8: what {@link StyleReader} reads as an equal style.
 * Vendor options, label priorities, units of measure in 1.0 and titles in several languages are written as GeoServer has
 * them, which the schemas of OGC do not know. Safe for use by many threads.
 */
public final class StyleWriter {
    /**
     * A style as a document.
     *
     * @param layer the layer it is for
     */
    public byte[] write(String layer, Style style, SldVersion version) {
        NamedLayer named = GraphicReader.STYLES.createNamedLayer();
        named.setName(layer);
        named.styles().add(style);
        StyledLayerDescriptor descriptor = GraphicReader.STYLES.createStyledLayerDescriptor();
        descriptor.setStyledLayers(named);
        return write(descriptor, version);
    }

    /** @throws IllegalArgumentException if a filter or symbolizer made by a program is none of SE's */
    public byte[] write(StyledLayerDescriptor descriptor, SldVersion version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            SldOutput out = new SldOutput(bytes, version);
            new Document(out).write(descriptor);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    /** A document while it is written. */
    private static final class Document {
        private final SldOutput out;
        private final DescriptionWriter descriptions;
        private final SymbolizerWriter symbolizers;
        private final FilterWriter filters;

        Document(SldOutput out) {
            this.out = out;
            ExpressionWriter expressions = new ExpressionWriter(out);
            descriptions = new DescriptionWriter(out);
            symbolizers = new SymbolizerWriter(out, expressions, descriptions);
            filters = new FilterWriter(out, expressions);
        }

        void write(StyledLayerDescriptor descriptor) throws XMLStreamException {
            out.start();
            name(descriptor.getName());
            if (descriptor.getTitle() != null || descriptor.getAbstract() != null) {
                descriptions.write(GraphicReader.STYLES.description(
                        international(descriptor.getTitle()), international(descriptor.getAbstract())));
            }
            for (StyledLayer layer : descriptor.layers()) {
                if (layer instanceof NamedLayer named) {
                    out.openSld("NamedLayer");
                    name(named.getName());
                    constraints(named.getLayerFeatureConstraints());
                    for (Style style : named.styles()) {
                        style(style);
                    }
                    out.close();
                } else if (layer instanceof UserLayer user) {
                    out.openSld("UserLayer");
                    name(user.getName());
                    constraints(user.getLayerFeatureConstraints());
                    for (Style style : user.userStyles()) {
                        style(style);
                    }
                    out.close();
                }
            }
            out.end();
        }

        private static @Nullable InternationalString international(@Nullable String text) {
            return text == null ? null : new SimpleInternationalString(text);
        }

        private void name(@Nullable String name) throws XMLStreamException {
            if (name != null && !name.isEmpty()) {
                out.element("Name", name);
            }
        }

        private void constraints(FeatureTypeConstraint @Nullable [] constraints) throws XMLStreamException {
            if (constraints == null || constraints.length == 0) {
                return;
            }
            out.openSld("LayerFeatureConstraints");
            for (FeatureTypeConstraint constraint : constraints) {
                out.openSld("FeatureTypeConstraint");
                if (constraint.getFeatureTypeName() != null) {
                    out.element("FeatureTypeName", constraint.getFeatureTypeName());
                }
                if (constraint.getFilter() != null && constraint.getFilter() != Filter.INCLUDE) {
                    filters.write(constraint.getFilter());
                }
                out.close();
            }
            out.close();
        }

        private void style(Style style) throws XMLStreamException {
            out.openSld(style instanceof NamedStyle ? "NamedStyle" : "UserStyle");
            name(style.getName());
            if (!(style instanceof NamedStyle)) {
                descriptions.write(style.getDescription());
                if (style.isDefault()) {
                    out.openSld("IsDefault");
                    out.text("1");
                    out.close();
                }
                for (FeatureTypeStyle features : style.featureTypeStyles()) {
                    features(features);
                }
            }
            out.close();
        }

        private void features(FeatureTypeStyle features) throws XMLStreamException {
            out.open("FeatureTypeStyle");
            name(features.getName());
            descriptions.write(features.getDescription());
            for (Name type : features.featureTypeNames()) {
                out.element("FeatureTypeName", type.getLocalPart());
            }
            for (SemanticType type : features.semanticTypeIdentifiers()) {
                out.element("SemanticTypeIdentifier", "generic:" + type.name().toLowerCase(Locale.ROOT));
            }
            for (Rule rule : features.rules()) {
                rule(rule);
            }
            symbolizers.options(features.getOptions());
            out.close();
        }

        private void rule(Rule rule) throws XMLStreamException {
            out.open("Rule");
            name(rule.getName());
            descriptions.write(rule.getDescription());
            GraphicLegend legend = rule.getLegend();
            if (legend != null) {
                out.open("LegendGraphic");
                symbolizers.graphic(legend);
                out.close();
            }
            if (rule.isElseFilter()) {
                out.open("ElseFilter");
                out.close();
            } else if (rule.getFilter() != null) {
                filters.write(rule.getFilter());
            }
            scale("MinScaleDenominator", rule.getMinScaleDenominator(), 0);
            scale("MaxScaleDenominator", rule.getMaxScaleDenominator(), Double.POSITIVE_INFINITY);
            for (Symbolizer symbolizer : rule.symbolizers()) {
                symbolizers.write(symbolizer);
            }
            symbolizers.options(rule.getOptions());
            out.close();
        }

        private void scale(String name, double denominator, double none) throws XMLStreamException {
            if (denominator != none) {
                out.element(
                        name,
                        BigDecimal.valueOf(denominator).stripTrailingZeros().toPlainString());
            }
        }
    }
}
