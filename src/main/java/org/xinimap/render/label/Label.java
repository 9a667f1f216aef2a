package org.xinimap.render.label;

import java.util.Comparator;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A text that wants a place on the map. All lengths are in device pixels.
 *
 * @param layer place in the map, 0 the lowest
 * @param symbolizer which one of the map's symbolizers asks for it
 * @param priority the higher goes first
 * @param id of the feature
 * @param argb of its letters, not premultiplied
 * @param geometry in pixels, y down
 */
record Label(
        int layer,
        int symbolizer,
        double priority,
        String id,
        String text,
        TextBlock block,
        double em,
        int argb,
        Optional<Halo> halo,
        Position position,
        LabelOptions options,
        Geometry geometry) {
    /**
     * Who chooses first: by priority, then by layer. Names of features decide the rest, so that the tiles of a map agree
     * whatever order their features come in.
     */
    static final Comparator<Label> FIRST = Comparator.comparingDouble(Label::priority)
            .thenComparingInt(Label::layer)
            .reversed()
            .thenComparing(Label::id)
            .thenComparing(Label::text)
            .thenComparingInt(Label::symbolizer)
            .thenComparing((a, b) -> a.geometry().compareTo(b.geometry()));

    /** Labels that a group makes one of. */
    record Group(int layer, int symbolizer, String text) {}

    Group groupKey() {
        return new Group(layer, symbolizer, text);
    }

    Label with(Geometry other) {
        return new Label(layer, symbolizer, priority, id, text, block, em, argb, halo, position, options, other);
    }

    /** How far around its letters nothing else is written. */
    double margin() {
        return halo.map(Halo::radius).orElse(0.0);
    }

    /** What is laid beneath the letters so that they stay readable. */
    record Halo(double radius, int argb) {}

    /** Where a label goes. */
    sealed interface Position {}

    /**
     * At a point (SE 1.1, clause 11.4.4).
     *
     * @param anchorX what part of the label's width is left of the point
     * @param anchorY what part of its height is below it
     * @param dx from the point, to the right
     * @param dy upwards
     * @param rotation clockwise, in radians
     */
    record AtPoint(double anchorX, double anchorY, double dx, double dy, double rotation) implements Position {}

    /**
     * Along a line.
     *
     * @param offset above the line
     * @param aligned false: written level
     * @param gap between repeated labels; absent: as the options say
     */
    record AlongLine(double offset, boolean aligned, Optional<Gap> gap) implements Position {}

    /**
     * @param initial before the first label
     * @param between one label's end and the next one's begin
     */
    record Gap(double initial, double between) {}
}
