package org.xinimap.style;

import static org.xinimap.style.GraphicReader.STYLES;

import java.util.Optional;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.styling.UomOgcMapping;
import org.xinimap.xml.XmlElement;

/** Reads symbolizers (SE 1.1, clause 11; SLD 1.0, clause 11). */
final class SymbolizerReader {
    private final StyleParameters parameters;
    private final StyleProblems problems;
    private final GraphicReader graphics;
    private final TextReader texts;
    private final RasterReader rasters;

    SymbolizerReader(StyleParameters parameters, StyleProblems problems, GraphicReader graphics) {
        this.parameters = parameters;
        this.problems = problems;
        this.graphics = graphics;
        this.texts = new TextReader(parameters, problems, graphics);
        this.rasters = new RasterReader(parameters, problems);
    }

    static boolean isSymbolizer(XmlElement element) {
        return element.name().endsWith("Symbolizer");
    }

    /** Absent, with a problem, for a symbolizer of an unknown kind. */
    Optional<Symbolizer> read(XmlElement element) {
        Symbolizer symbolizer = switch (element.name()) {
            case "PointSymbolizer" -> point(element);
            case "LineSymbolizer" -> line(element);
            case "PolygonSymbolizer" -> polygon(element);
            case "TextSymbolizer" -> texts.read(element, this);
            case "RasterSymbolizer" -> rasters.read(element, this);
            default -> null;
        };
        if (symbolizer == null) {
            problems.add(
                    element,
                    "不支持符号 %s，已忽略".formatted(element.qualifiedName()),
                    "%s is not supported and is left out".formatted(element.qualifiedName()));
            return Optional.empty();
        }
        element.attribute("uom").ifPresent(uom -> unit(symbolizer, element, uom.strip()));
        return Optional.of(symbolizer);
    }

    /** GeoTools gives some of them a name and a title. */
    static <S extends Symbolizer> S plain(S symbolizer) {
        symbolizer.setName(null);
        symbolizer.setDescription(null);
        return symbolizer;
    }

    private PointSymbolizer point(XmlElement element) {
        PointSymbolizer point = plain(STYLES.createPointSymbolizer());
        point.setGraphic(STYLES.getDefaultGraphic());
        for (XmlElement child : element.children()) {
            if (child.name().equals("Graphic")) {
                point.setGraphic(graphics.graphic(child));
            } else {
                common(point, child, element, VendorOptions.OF_SYMBOLS);
            }
        }
        return point;
    }

    private LineSymbolizer line(XmlElement element) {
        LineSymbolizer line = plain(STYLES.createLineSymbolizer());
        line.setStroke(STYLES.getDefaultStroke());
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Stroke" -> line.setStroke(graphics.stroke(child));
                case "PerpendicularOffset" -> parameters.number(child).ifPresent(line::setPerpendicularOffset);
                default -> common(line, child, element, VendorOptions.OF_SYMBOLS);
            }
        }
        return line;
    }

    /** An area without a fill is not filled, and without a stroke has no edge (SE 1.1, clause 11.2). */
    private PolygonSymbolizer polygon(XmlElement element) {
        PolygonSymbolizer polygon = plain(STYLES.createPolygonSymbolizer());
        polygon.setFill(null);
        polygon.setStroke(null);
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Fill" -> polygon.setFill(graphics.fill(child));
                case "Stroke" -> polygon.setStroke(graphics.stroke(child));
                case "Displacement" -> polygon.setDisplacement(graphics.displacement(child));
                case "PerpendicularOffset" -> parameters.number(child).ifPresent(polygon::setPerpendicularOffset);
                default -> common(polygon, child, element, VendorOptions.OF_AREAS);
            }
        }
        return polygon;
    }

    /** What all symbolizers have; anything else is a problem. */
    void common(Symbolizer symbolizer, XmlElement child, XmlElement element, VendorOptions options) {
        switch (child.name()) {
            case "Name" -> symbolizer.setName(child.text().strip());
            case "Description", "Title", "Abstract" ->
                symbolizer.setDescription(Descriptions.read(symbolizer.getDescription(), child, problems));
            case "Geometry" -> parameters.any(child).ifPresent(symbolizer::setGeometry);
            case "VendorOption" -> options.read(child, symbolizer.getOptions(), problems);
            case "OnlineResource" ->
                problems.add(child, "不读取外部引用的符号", "symbolizers are not read from elsewhere; the reference is left out");
            default -> problems.unknown(child, element);
        }
    }

    private void unit(Symbolizer symbolizer, XmlElement element, String uom) {
        // Drafts, examples and programs have other URIs than the standard, with the same last word.
        String word = uom.substring(uom.lastIndexOf('/') + 1);
        for (UomOgcMapping unit : UomOgcMapping.values()) {
            if (unit.getSEString().endsWith("/" + word)) {
                symbolizer.setUnitOfMeasure(unit.getUnit());
                if (symbolizer instanceof TextSymbolizer && unit != UomOgcMapping.PIXEL) {
                    problems.add(element, "注记只按像素绘制", "labels are drawn in pixels whatever the unit");
                }
                return;
            }
        }
        StringBuilder accepted = new StringBuilder();
        for (UomOgcMapping unit : UomOgcMapping.values()) {
            accepted.append(accepted.isEmpty() ? "" : ", ").append(unit.getSEString());
        }
        problems.invalid(element, uom, accepted.toString());
    }
}
