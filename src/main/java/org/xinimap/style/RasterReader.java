package org.xinimap.style;

import static org.xinimap.style.GraphicReader.STYLES;

import org.geotools.api.style.ChannelSelection;
import org.geotools.api.style.ColorMap;
import org.geotools.api.style.ColorMapEntry;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.SelectedChannelType;
import org.xinimap.xml.XmlElement;

/** Reads raster symbolizers (SE 1.1, clause 11.5), so that they can be written again: there are no raster layers to draw. */
final class RasterReader {
    private final StyleParameters parameters;
    private final StyleProblems problems;

    RasterReader(StyleParameters parameters, StyleProblems problems) {
        this.parameters = parameters;
        this.problems = problems;
    }

    RasterSymbolizer read(XmlElement element, SymbolizerReader symbolizers) {
        problems.add(
                element, "没有栅格图层，RasterSymbolizer 不绘制", "there are no raster layers, a RasterSymbolizer is not drawn");
        RasterSymbolizer raster = SymbolizerReader.plain(STYLES.createRasterSymbolizer());
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Opacity" -> parameters.number(child).ifPresent(raster::setOpacity);
                case "ChannelSelection" -> raster.setChannelSelection(channels(child));
                case "ColorMap" -> raster.setColorMap(colorMap(child));
                default -> symbolizers.common(raster, child, element, VendorOptions.OF_SYMBOLS);
            }
        }
        return raster;
    }

    private ChannelSelection channels(XmlElement element) {
        ChannelSelection selection = STYLES.createChannelSelection();
        SelectedChannelType[] rgb = new SelectedChannelType[3];
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "RedChannel" -> rgb[0] = channel(child);
                case "GreenChannel" -> rgb[1] = channel(child);
                case "BlueChannel" -> rgb[2] = channel(child);
                case "GrayChannel" -> selection.setGrayChannel(channel(child));
                default -> problems.unknown(child, element);
            }
        }
        if (rgb[0] != null && rgb[1] != null && rgb[2] != null) {
            selection.setRGBChannels(rgb);
        }
        return selection;
    }

    private SelectedChannelType channel(XmlElement element) {
        String name = "1";
        for (XmlElement child : element.children()) {
            if (child.name().equals("SourceChannelName")) {
                name = child.text().strip();
            } else {
                problems.unknown(child, element);
            }
        }
        return STYLES.createSelectedChannelType(
                StyleExpressions.FACTORY.literal(name), STYLES.createContrastEnhancement());
    }

    /** As SLD 1.0 has it; SE's functions inside are reported. */
    private ColorMap colorMap(XmlElement element) {
        ColorMap map = STYLES.createColorMap();
        map.setType(
                switch (element.attribute("type").orElse("ramp")) {
                    case "intervals" -> ColorMap.TYPE_INTERVALS;
                    case "values" -> ColorMap.TYPE_VALUES;
                    default -> ColorMap.TYPE_RAMP;
                });
        for (XmlElement child : element.children()) {
            if (!child.name().equals("ColorMapEntry")) {
                problems.unknown(child, element);
                continue;
            }
            ColorMapEntry entry = STYLES.createColorMapEntry();
            child.attribute("color").ifPresent(text -> entry.setColor(StyleExpressions.FACTORY.literal(text)));
            child.attribute("opacity").ifPresent(text -> entry.setOpacity(StyleExpressions.FACTORY.literal(text)));
            child.attribute("quantity").ifPresent(text -> entry.setQuantity(StyleExpressions.FACTORY.literal(text)));
            child.attribute("label").ifPresent(entry::setLabel);
            map.addColorMapEntry(entry);
        }
        return map;
    }
}
