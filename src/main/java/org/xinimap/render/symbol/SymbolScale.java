package org.xinimap.render.symbol;

import javax.measure.Unit;
import javax.measure.quantity.Length;
import org.jspecify.annotations.Nullable;
import si.uom.SI;

/**
 * How long a style's lengths are in pixels of the device (SE 1.1, clause 10.2).
 *
 * @param perPixel device pixels per pixel of the style
 * @param perMetre device pixels per metre on the ground
 */
public record SymbolScale(double perPixel, double perMetre) {
    /** @param unit the symbolizer's unit of measure; absent: pixels */
    double of(@Nullable Unit<Length> unit) {
        if (unit == null || !unit.isCompatible(SI.METRE)) {
            return perPixel;
        }
        return perMetre * unit.getConverterTo(SI.METRE).convert(1);
    }
}
