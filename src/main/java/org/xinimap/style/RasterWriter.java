package org.xinimap.style;

import javax.xml.stream.XMLStreamException;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.ChannelSelection;
import org.geotools.api.style.ColorMap;
import org.geotools.api.style.ColorMapEntry;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.SelectedChannelType;
import org.jspecify.annotations.Nullable;

/** Writes what {@link RasterReader} reads. */
final class RasterWriter {
    private static final String[] RGB = {"RedChannel", "GreenChannel", "BlueChannel"};

    private final SldOutput out;
    private final ExpressionWriter expressions;

    RasterWriter(SldOutput out, ExpressionWriter expressions) {
        this.out = out;
        this.expressions = expressions;
    }

    void write(RasterSymbolizer raster) throws XMLStreamException {
        if (raster.getOpacity() != null) {
            out.open("Opacity");
            expressions.parameter(raster.getOpacity());
            out.close();
        }
        channels(raster.getChannelSelection());
        ColorMap map = raster.getColorMap();
        if (map != null && map.getColorMapEntries().length > 0) {
            out.open("ColorMap", "type", type(map));
            for (ColorMapEntry entry : map.getColorMapEntries()) {
                entry(entry);
            }
            out.close();
        }
    }

    private void channels(@Nullable ChannelSelection selection) throws XMLStreamException {
        if (selection == null) {
            return;
        }
        SelectedChannelType[] rgb = selection.getRGBChannels();
        boolean coloured = rgb != null && rgb.length == 3 && rgb[0] != null && rgb[1] != null && rgb[2] != null;
        if (!coloured && selection.getGrayChannel() == null) {
            return;
        }
        out.open("ChannelSelection");
        if (coloured) {
            for (int i = 0; i < 3; i++) {
                channel(RGB[i], rgb[i]);
            }
        } else {
            channel("GrayChannel", selection.getGrayChannel());
        }
        out.close();
    }

    private void channel(String name, SelectedChannelType channel) throws XMLStreamException {
        out.open(name);
        out.open("SourceChannelName");
        expressions.parameter(channel.getChannelName());
        out.close();
        out.close();
    }

    private static String type(ColorMap map) {
        return switch (map.getType()) {
            case ColorMap.TYPE_INTERVALS -> "intervals";
            case ColorMap.TYPE_VALUES -> "values";
            default -> "ramp";
        };
    }

    private void entry(ColorMapEntry entry) throws XMLStreamException {
        out.open(
                "ColorMapEntry",
                "color",
                text(entry.getColor(), "#000000"),
                "opacity",
                text(entry.getOpacity(), "1"),
                "quantity",
                text(entry.getQuantity(), "0"),
                "label",
                entry.getLabel() == null ? "" : entry.getLabel());
        out.close();
    }

    private static String text(@Nullable Expression expression, String otherwise) {
        return expression instanceof Literal literal ? ExpressionWriter.text(literal) : otherwise;
    }
}
