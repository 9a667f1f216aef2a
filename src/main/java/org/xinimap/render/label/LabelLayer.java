package org.xinimap.render.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.TextSymbolizer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.render.raster.Canvas;
import org.xinimap.render.raster.FillRule;
import org.xinimap.render.raster.Ink;
import org.xinimap.render.raster.Outline;

/**
 * The labels of one map: gathered while its features are drawn, placed and drawn at the end. Not safe for use by two
 * threads.
 *
 * <p>Labels are placed one after another by priority, then by layer, then by the feature's identifier, so that the order of
 * the features does not matter. One that finds no room is left out. A label that would cross the picture's edge is left out
 * unless its symbolizer has the vendor option {@code partials}. Units of measure other than pixels and graphics behind a
 * label (shields) are not drawn here.
 */
public final class LabelLayer {
    private final int width;
    private final int height;
    private final LabelReader reader;
    private final List<Label> labels = new ArrayList<>();

    /**
     * @param width of the picture, in pixels
     * @param symbolScale device pixels per pixel of the style
     */
    public LabelLayer(int width, int height, double symbolScale, Locale language) {
        this.width = width;
        this.height = height;
        reader = new LabelReader(symbolScale, language);
    }

    /**
     * Notes a label.
     *
     * @param layer place of the layer in the map, 0 the lowest; labels of higher layers go first where priorities are equal
     * @param inPixels the feature's geometry in pixels, y down; may reach beyond the picture
     */
    public void add(int layer, TextSymbolizer symbolizer, SimpleFeature feature, Geometry inPixels) {
        Envelope box = inPixels.getEnvelopeInternal();
        // A point that a projection cannot show is not a number here.
        if (!inPixels.isEmpty() && Double.isFinite(box.getWidth() + box.getHeight())) {
            reader.read(layer, symbolizer, feature, inPixels)
                    .filter(this::mayShow)
                    .ifPresent(labels::add);
        }
    }

    /** Places what was noted without collisions and draws it. */
    public void draw(Canvas canvas) {
        List<Placement> placed = place();
        Outline outline = new Outline();
        // The most important last, so that it is on top where overlaps are allowed.
        for (int i = placed.size() - 1; i >= 0; i--) {
            Placement place = placed.get(i);
            place.label().halo().ifPresent(halo -> {
                outline.clear();
                place.append(glyph -> glyph.halo(halo.radius()), outline);
                fill(canvas, outline, halo.argb());
            });
            outline.clear();
            place.append(Glyph::outline, outline);
            fill(canvas, outline, place.label().argb());
        }
    }

    /** All letters at once, so that what is translucent shows no seams where they meet. */
    private static void fill(Canvas canvas, Outline outline, int argb) {
        if (!outline.isEmpty() && argb >>> 24 != 0) {
            canvas.fill(outline, FillRule.NON_ZERO, new Ink.Solid(argb));
        }
    }

    /** Where labels go, the most important first. */
    List<Placement> place() {
        Occupied occupied = new Occupied(width, height);
        List<Placement> placed = new ArrayList<>();
        for (List<Label> group : groups()) {
            List<Placement> ofGroup = new ArrayList<>();
            Predicate<Placement> accept = place -> {
                if (!isAllowed(place, ofGroup, occupied)) {
                    return false;
                }
                if (place.label().options().conflictResolution()) {
                    occupied.take(place.boxes(), place.label().options().spaceAround());
                }
                ofGroup.add(place);
                return true;
            };
            new LabelPlacer(new Envelope(0, width, 0, height), accept).place(group);
            placed.addAll(ofGroup);
        }
        return placed;
    }

    /** Labels in the order they choose, those of a group together where its first is. */
    private List<List<Label>> groups() {
        labels.sort(Label.FIRST);
        Map<Object, List<Label>> groups = new LinkedHashMap<>();
        for (Label label : labels) {
            Object key = label.options().group() ? label.groupKey() : new Object();
            groups.computeIfAbsent(key, k -> new ArrayList<>(1)).add(label);
        }
        return List.copyOf(groups.values());
    }

    private boolean isAllowed(Placement place, List<Placement> ofGroup, Occupied occupied) {
        LabelOptions options = place.label().options();
        for (OrientedBox box : place.boxes()) {
            if (options.partials() ? !box.touches(width, height) : !box.isWithin(width, height)) {
                return false;
            }
        }
        for (Placement other : ofGroup) {
            double distance = Math.hypot(place.centreX() - other.centreX(), place.centreY() - other.centreY());
            if (distance < options.minGroupDistance()) {
                return false;
            }
        }
        return !options.conflictResolution() || occupied.isFree(place.boxes(), options.spaceAround());
    }

    /** Whether a label can reach into the picture at all. */
    private boolean mayShow(Label label) {
        double reach = Math.hypot(label.block().width(), label.block().height())
                + label.options().maxDisplacement();
        if (label.position() instanceof Label.AtPoint at) {
            reach += Math.hypot(at.dx(), at.dy());
        } else if (label.position() instanceof Label.AlongLine along) {
            reach += Math.abs(along.offset());
        }
        Envelope near = new Envelope(-reach, width + reach, -reach, height + reach);
        return near.intersects(label.geometry().getEnvelopeInternal());
    }
}
