package org.xinimap.style;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.styling.UomOgcMapping;
import org.jspecify.annotations.Nullable;

/** Writes symbolizers in the order of SE's schema. */
final class SymbolizerWriter {
    private final SldOutput out;
    private final ExpressionWriter expressions;
    private final DescriptionWriter descriptions;

    SymbolizerWriter(SldOutput out, ExpressionWriter expressions, DescriptionWriter descriptions) {
        this.out = out;
        this.expressions = expressions;
        this.descriptions = descriptions;
    }

    void write(Symbolizer symbolizer) throws XMLStreamException {
        if (symbolizer instanceof PointSymbolizer point) {
            open(point, "PointSymbolizer");
            graphic(point.getGraphic());
        } else if (symbolizer instanceof LineSymbolizer line) {
            open(line, "LineSymbolizer");
            stroke(line.getStroke());
            parameter("PerpendicularOffset", line.getPerpendicularOffset());
        } else if (symbolizer instanceof PolygonSymbolizer polygon) {
            open(polygon, "PolygonSymbolizer");
            fill(polygon.getFill());
            stroke(polygon.getStroke());
            displacement(polygon.getDisplacement());
            parameter("PerpendicularOffset", polygon.getPerpendicularOffset());
        } else if (symbolizer instanceof TextSymbolizer text) {
            open(text, "TextSymbolizer");
            text(text);
        } else if (symbolizer instanceof RasterSymbolizer raster) {
            open(raster, "RasterSymbolizer");
            new RasterWriter(out, expressions).write(raster);
        } else {
            throw new IllegalArgumentException("no symbolizer of SE: " + symbolizer);
        }
        options(symbolizer.getOptions());
        out.close();
    }

    private void open(Symbolizer symbolizer, String name) throws XMLStreamException {
        if (symbolizer.getUnitOfMeasure() == null) {
            out.open(name);
        } else {
            out.open(
                    name,
                    "uom",
                    UomOgcMapping.get(symbolizer.getUnitOfMeasure()).getSEString());
        }
        // SLD 1.0 has no place for them.
        if (out.version() == SldVersion.V1_1_0) {
            if (symbolizer.getName() != null) {
                out.element("Name", symbolizer.getName());
            }
            descriptions.write(symbolizer.getDescription());
        }
        parameter("Geometry", symbolizer.getGeometry());
    }

    void options(@Nullable Map<String, String> options) throws XMLStreamException {
        if (options != null) {
            for (Map.Entry<String, String> option : options.entrySet()) {
                out.open("VendorOption", "name", option.getKey());
                out.text(option.getValue());
                out.close();
            }
        }
    }

    private void parameter(String name, @Nullable Expression value) throws XMLStreamException {
        if (value != null) {
            out.open(name);
            expressions.parameter(value);
            out.close();
        }
    }

    /** SvgParameter in SE, CssParameter in SLD 1.0. */
    private void css(String name, @Nullable Expression value) throws XMLStreamException {
        if (value != null) {
            out.open(out.version() == SldVersion.V1_0_0 ? "CssParameter" : "SvgParameter", "name", name);
            expressions.parameter(value);
            out.close();
        }
    }

    void graphic(@Nullable Graphic graphic) throws XMLStreamException {
        if (graphic == null) {
            return;
        }
        out.open("Graphic");
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            if (symbol instanceof ExternalGraphic external) {
                external(external);
            } else if (symbol instanceof Mark mark) {
                out.open("Mark");
                parameter("WellKnownName", mark.getWellKnownName());
                fill(mark.getFill());
                stroke(mark.getStroke());
                out.close();
            }
        }
        parameter("Opacity", graphic.getOpacity());
        parameter("Size", graphic.getSize());
        parameter("Rotation", graphic.getRotation());
        anchor(graphic.getAnchorPoint());
        displacement(graphic.getDisplacement());
        out.close();
    }

    private void external(ExternalGraphic external) throws XMLStreamException {
        out.open("ExternalGraphic");
        out.open("OnlineResource", "xlink:type", "simple", "xlink:href", external.getURI());
        out.close();
        out.element("Format", external.getFormat());
        out.close();
    }

    private void anchor(@Nullable AnchorPoint anchor) throws XMLStreamException {
        if (anchor != null) {
            out.open("AnchorPoint");
            parameter("AnchorPointX", anchor.getAnchorPointX());
            parameter("AnchorPointY", anchor.getAnchorPointY());
            out.close();
        }
    }

    private void displacement(@Nullable Displacement displacement) throws XMLStreamException {
        if (displacement != null) {
            out.open("Displacement");
            parameter("DisplacementX", displacement.getDisplacementX());
            parameter("DisplacementY", displacement.getDisplacementY());
            out.close();
        }
    }

    private void fill(@Nullable Fill fill) throws XMLStreamException {
        if (fill == null) {
            return;
        }
        out.open("Fill");
        inside("GraphicFill", fill.getGraphicFill());
        css("fill", fill.getColor());
        css("fill-opacity", fill.getOpacity());
        out.close();
    }

    private void inside(String holder, @Nullable Graphic graphic) throws XMLStreamException {
        if (graphic != null) {
            out.open(holder);
            graphic(graphic);
            out.close();
        }
    }

    private void stroke(@Nullable Stroke stroke) throws XMLStreamException {
        if (stroke == null) {
            return;
        }
        out.open("Stroke");
        inside("GraphicFill", stroke.getGraphicFill());
        Graphic along = stroke.getGraphicStroke();
        if (along != null) {
            out.open("GraphicStroke");
            graphic(along);
            parameter("InitialGap", along.getInitialGap());
            parameter("Gap", along.getGap());
            out.close();
        }
        css("stroke", stroke.getColor());
        css("stroke-opacity", stroke.getOpacity());
        css("stroke-width", stroke.getWidth());
        css("stroke-linejoin", stroke.getLineJoin());
        css("stroke-linecap", stroke.getLineCap());
        dashes(stroke.dashArray());
        css("stroke-dashoffset", stroke.getDashOffset());
        out.close();
    }

    private void dashes(@Nullable List<Expression> dashes) throws XMLStreamException {
        if (dashes == null || dashes.isEmpty()) {
            return;
        }
        out.open(out.version() == SldVersion.V1_0_0 ? "CssParameter" : "SvgParameter", "name", "stroke-dasharray");
        if (dashes.stream().allMatch(Literal.class::isInstance)) {
            out.text(String.join(
                    " ",
                    dashes.stream()
                            .map(dash -> ExpressionWriter.text((Literal) dash))
                            .toList()));
        } else {
            for (Expression dash : dashes) {
                expressions.write(dash);
            }
        }
        out.close();
    }

    private void text(TextSymbolizer text) throws XMLStreamException {
        parameter("Label", text.getLabel());
        for (Font font : text.fonts()) {
            out.open("Font");
            for (Expression family : font.getFamily()) {
                css("font-family", family);
            }
            css("font-style", font.getStyle());
            css("font-weight", font.getWeight());
            css("font-size", font.getSize());
            out.close();
        }
        placement(text.getLabelPlacement());
        if (text.getHalo() != null) {
            out.open("Halo");
            parameter("Radius", text.getHalo().getRadius());
            fill(text.getHalo().getFill());
            out.close();
        }
        fill(text.getFill());
        graphic(text.getGraphic());
        parameter("Priority", text.getPriority());
    }

    private void placement(@Nullable LabelPlacement placement) throws XMLStreamException {
        if (placement instanceof PointPlacement point) {
            out.open("LabelPlacement");
            out.open("PointPlacement");
            anchor(point.getAnchorPoint());
            displacement(point.getDisplacement());
            parameter("Rotation", point.getRotation());
            out.close();
            out.close();
        } else if (placement instanceof LinePlacement line) {
            out.open("LabelPlacement");
            out.open("LinePlacement");
            parameter("PerpendicularOffset", line.getPerpendicularOffset());
            out.element("IsRepeated", Boolean.toString(line.isRepeated()));
            parameter("InitialGap", line.getInitialGap());
            parameter("Gap", line.getGap());
            out.element("IsAligned", Boolean.toString(line.isAligned()));
            out.element("GeneralizeLine", Boolean.toString(line.isGeneralizeLine()));
            out.close();
            out.close();
        }
    }
}
