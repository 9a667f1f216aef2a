package org.xinimap.render.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;

/**
 * Places one label, or several at a distance, along a line. The places it tries are counted from the middle of the whole line
 * and not of what the picture shows, so that neighbouring tiles try the same.
 */
final class LinePlacer {
    /** How far a line may leave the straight foot of a label, in ems: first where it hardly does, then where it still reads. */
    private static final double[] BENDS = {0.25, 0.7};

    /** From this steepness on, Chinese characters are stacked upright, as Chinese maps do. */
    private static final double STEEP = Math.toRadians(62);

    private static final double UPRIGHT_PITCH = 1.08;

    private final Label label;
    private final Label.AlongLine along;
    private final LinePath path;
    private final Envelope visible;
    private final Predicate<Placement> accept;
    private final double width;

    /**
     * @param visible where labels may be
     * @param accept takes a place and tells whether it was free
     */
    LinePlacer(Label label, Label.AlongLine along, LinePath path, Envelope visible, Predicate<Placement> accept) {
        this.label = label;
        this.along = along;
        this.path = path;
        this.visible = visible;
        this.accept = accept;
        this.width = label.block().width();
    }

    /** Whether a label was placed. */
    boolean place() {
        double length = path.length();
        boolean fits = length >= 0.9 * width;
        if (length == 0 || !fits && !label.options().allowOverruns()) {
            return false;
        }
        double period = period();
        if (period <= 0 || length < width) {
            return placeOne(offsets(length / 2, length));
        }
        double first = along.gap().map(gap -> gap.initial() + width / 2).orElse(length / 2 % period);
        boolean any = false;
        for (double[] stretch : path.within(visible)) {
            double from = first + Math.ceil((stretch[0] - first) / period) * period;
            for (double at = from; at <= stretch[1]; at += period) {
                any |= placeOne(near(at, period / 4));
            }
        }
        return any;
    }

    /** From the middle of one label to that of the next; 0: one label. */
    private double period() {
        double repeat = label.options().repeat();
        return along.gap()
                .map(gap -> gap.between() + width)
                .filter(period -> period > width)
                .orElse(repeat > 0 ? Math.max(repeat, width) : 0);
    }

    /** Places all along a line, those near its middle first. */
    private List<Double> offsets(double middle, double length) {
        double step = Math.max(label.em() / 2, width / 4);
        List<Double> places = new ArrayList<>();
        for (double[] stretch : path.within(visible)) {
            double first = Math.ceil((stretch[0] - middle) / step);
            double last = Math.floor((stretch[1] - middle) / step);
            for (double k = first; k <= last; k++) {
                add(places, middle + k * step, length);
            }
        }
        places.sort(Comparator.comparingDouble((Double at) -> Math.abs(at - middle))
                .thenComparing(Comparator.naturalOrder()));
        return places;
    }

    private List<Double> near(double at, double reach) {
        double step = Math.max(label.em() / 2, width / 4);
        List<Double> places = new ArrayList<>();
        add(places, at, path.length());
        for (double away = step; away <= reach; away += step) {
            add(places, at - away, path.length());
            add(places, at + away, path.length());
        }
        return places;
    }

    private void add(List<Double> places, double at, double length) {
        double margin = 0.45 * width;
        if (at >= margin && at <= length - margin || length < 2 * margin && places.isEmpty()) {
            places.add(at);
        }
    }

    private boolean placeOne(List<Double> places) {
        if (!along.aligned()) {
            for (double at : places) {
                double y = path.y(at) - along.offset();
                if (accept.test(Placement.Straight.of(label, path.x(at), y, 0))) {
                    return true;
                }
            }
            return false;
        }
        for (double bend : BENDS) {
            for (double at : places) {
                if (placeStraight(at, bend * label.em()) || label.options().followLine() && placeBent(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean placeStraight(double at, double mostBend) {
        double start = at - width / 2;
        double end = at + width / 2;
        double dx = path.x(end) - path.x(start);
        double dy = path.y(end) - path.y(start);
        if (Math.hypot(dx, dy) < 0.8 * width || path.bend(start, end) > mostBend) {
            return false;
        }
        double angle = upright(Math.atan2(dy, dx));
        if (Math.abs(angle) > STEEP && isStackable()) {
            return placeStacked(at, dy >= 0 ? 1 : -1);
        }
        double x = ((path.x(start) + path.x(end)) / 2 + path.x(at)) / 2 + along.offset() * Math.sin(angle);
        double y = ((path.y(start) + path.y(end)) / 2 + path.y(at)) / 2 - along.offset() * Math.cos(angle);
        // A hair off level is level, and sharper.
        return accept.test(Placement.Straight.of(label, x, y, Math.abs(angle) < 0.005 ? 0 : angle));
    }

    /** Glyph by glyph along the smoothed line. */
    private boolean placeBent(double at) {
        TextBlock block = label.block();
        if (block.height() > label.em()) {
            return false;
        }
        double reach = label.em() / 2;
        double chordX = path.smoothX(at + width / 2, reach) - path.smoothX(at - width / 2, reach);
        double chordY = path.smoothY(at + width / 2, reach) - path.smoothY(at - width / 2, reach);
        double chord = Math.atan2(chordY, chordX);
        if (Math.hypot(chordX, chordY) < 0.5 * width) {
            return false;
        }
        int direction = Math.abs(upright(chord) - chord) > 0.1 ? -1 : 1;
        if (Math.abs(upright(chord)) > STEEP && isStackable()) {
            return placeStacked(at, chordY >= 0 ? 1 : -1);
        }
        int n = block.glyphs().size();
        double[] origins = new double[3 * n];
        List<OrientedBox> boxes = new ArrayList<>(n);
        double before = Double.NaN;
        for (int i = 0; i < n; i++) {
            Glyph glyph = block.glyphs().get(i);
            double half = glyph.advance() / 2;
            double middle = at + direction * (block.x()[i] + half);
            double x = path.smoothX(middle, reach);
            double y = path.smoothY(middle, reach);
            double span = Math.max(half, label.em() / 2);
            double angle = Math.atan2(
                    direction * (path.smoothY(middle + span, reach) - path.smoothY(middle - span, reach)),
                    direction * (path.smoothX(middle + span, reach) - path.smoothX(middle - span, reach)));
            if (isTooSharp(before, angle)) {
                return false;
            }
            before = angle;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            x += along.offset() * sin;
            y -= along.offset() * cos;
            double baseline = block.y()[i];
            origins[3 * i] = x - half * cos - baseline * sin;
            origins[3 * i + 1] = y - half * sin + baseline * cos;
            origins[3 * i + 2] = angle;
            boxes.add(glyphBox(x, y, glyph, cos, sin));
        }
        return accept.test(new Placement.Bent(label, path.x(at), path.y(at), origins, boxes));
    }

    private boolean isTooSharp(double before, double angle) {
        boolean fallsOver = label.options().forceLeftToRight() && Math.abs(angle) > Math.toRadians(100);
        double turn = Math.abs(Math.IEEEremainder(angle - before, 2 * Math.PI));
        return fallsOver || turn > Math.toRadians(label.options().maxAngleDelta());
    }

    /** Characters upright beneath each other along a steep line. */
    private boolean placeStacked(double at, int direction) {
        TextBlock block = label.block();
        int n = block.glyphs().size();
        double[] origins = new double[3 * n];
        List<OrientedBox> boxes = new ArrayList<>(n);
        double pitch = Math.max(UPRIGHT_PITCH * label.em(), width / n);
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            Glyph glyph = block.glyphs().get(i);
            double middle = at + direction * (i - (n - 1) / 2.0) * pitch;
            double x = path.smoothX(middle, label.em() / 2) + (along.offset() == 0 ? 0 : Math.abs(along.offset()));
            double y = path.smoothY(middle, label.em() / 2);
            if (y < before + 0.85 * label.em()) {
                return false;
            }
            before = y;
            origins[3 * i] = Math.rint(x - glyph.advance() / 2);
            origins[3 * i + 1] = Math.rint(y + block.y()[i]);
            boxes.add(glyphBox(x, y, glyph, 1, 0));
        }
        return accept.test(new Placement.Bent(label, path.x(at), path.y(at), origins, boxes));
    }

    private OrientedBox glyphBox(double x, double y, Glyph glyph, double cos, double sin) {
        double halfHeight = label.block().box().getHeight() / 2;
        return new OrientedBox(x, y, glyph.advance() / 2 + label.margin(), halfHeight + label.margin(), cos, sin);
    }

    /** Chinese characters only, in one line: they may stand one below another. */
    private boolean isStackable() {
        return label.options().forceLeftToRight()
                && label.block().height() <= label.em()
                && label.text().codePoints().allMatch(Character::isIdeographic);
    }

    /** The same direction or its opposite, whichever reads from left to right; straight up and down reads downwards. */
    private double upright(double angle) {
        if (!label.options().forceLeftToRight()) {
            return angle;
        }
        if (angle > Math.PI / 2) {
            return angle - Math.PI;
        }
        return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
    }
}
