package org.xinimap.render.raster;

/**
 * Pixels to draw on, transparent at first. Edges are smoothed by the share of each pixel that is covered. Not safe for use by
 * two threads.
 */
public final class Surface implements Canvas {
    private final int width;
    private final int height;
    private final int[] pixels;
    private final Coverage coverage = new Coverage();
    private final Stroker stroker = new Stroker(coverage);
    private final Dasher dasher = new Dasher(stroker);

    public Surface(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void fill(Outline outline, FillRule rule, Ink ink) {
        if (!begin(outline, 0)) {
            return;
        }
        double[] xy = outline.coordinates();
        for (int part = 0; part < outline.parts(); part++) {
            int start = outline.start(part);
            int end = outline.end(part);
            double lastX = xy[end - 2];
            double lastY = xy[end - 1];
            for (int i = start; i < end; i += 2) {
                coverage.edge(lastX, lastY, xy[i], xy[i + 1]);
                lastX = xy[i];
                lastY = xy[i + 1];
            }
        }
        coverage.paint(rule, painting(ink));
    }

    @Override
    public void stroke(Outline outline, Pen pen, Ink ink) {
        double reach = Stroker.reach(pen);
        if (!(pen.width() > 0) || !begin(outline, reach)) {
            return;
        }
        stroker.begin(pen, 0, 0, width, height);
        boolean dashed = Dasher.isDashed(pen);
        if (dashed) {
            dasher.begin(pen);
        }
        Dasher.Bounds bounds = new Dasher.Bounds(-reach, -reach, width + reach, height + reach);
        double[] xy = outline.coordinates();
        for (int part = 0; part < outline.parts(); part++) {
            if (dashed) {
                dasher.line(xy, outline.start(part), outline.end(part), outline.isClosed(part), bounds);
            } else {
                stroker.line(xy, outline.start(part), outline.end(part), outline.isClosed(part));
            }
        }
        coverage.paint(FillRule.NON_ZERO, painting(ink));
    }

    /** Begins a path in the region that an outline may cover. @return false if that is outside the picture */
    private boolean begin(Outline outline, double reach) {
        double[] xy = outline.coordinates();
        int end = outline.parts() == 0 ? 0 : outline.end(outline.parts() - 1);
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < end; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        int left = (int) Math.max(0, Math.floor(minX - reach));
        int top = (int) Math.max(0, Math.floor(minY - reach));
        int right = (int) Math.min(width, Math.ceil(maxX + reach));
        int bottom = (int) Math.min(height, Math.ceil(maxY + reach));
        if (left >= right || top >= bottom) {
            return false;
        }
        coverage.begin(left, top, right, bottom);
        return true;
    }

    @Override
    public void stamp(Picture picture, double x, double y, double opacity) {
        int share = (int) Math.rint(255 * opacity);
        int left = (int) Math.rint(x);
        int top = (int) Math.rint(y);
        int firstX = Math.max(0, -left);
        int lastX = Math.min(picture.width(), width - left);
        for (int row = Math.max(0, -top); row < Math.min(picture.height(), height - top); row++) {
            int from = row * picture.width();
            int to = (top + row) * width + left;
            for (int column = firstX; column < lastX; column++) {
                int colour = picture.argb()[from + column];
                if (colour != 0) {
                    pixels[to + column] = Blend.over(Blend.scaled(colour, share), pixels[to + column]);
                }
            }
        }
    }

    /** The pixels drawn so far; what is drawn later shows in them. */
    public Picture picture() {
        return new Picture(width, height, pixels);
    }

    private Coverage.Painting painting(Ink ink) {
        if (ink instanceof Ink.Pattern pattern) {
            return new PatternPainting(pattern);
        }
        return new SolidPainting(Blend.premultiplied(((Ink.Solid) ink).argb()));
    }

    private final class SolidPainting implements Coverage.Painting {
        private final int colour;

        SolidPainting(int colour) {
            this.colour = colour;
        }

        @Override
        public void pixels(int x, int y, int[] alphas, int count) {
            Blend.cover(pixels, y * width + x, colour, alphas, count);
        }

        @Override
        public void run(int fromX, int toX, int y, int alpha) {
            Blend.run(pixels, y * width + fromX, y * width + toX, alpha == 255 ? colour : Blend.scaled(colour, alpha));
        }
    }

    private final class PatternPainting implements Coverage.Painting {
        private final Picture tile;
        private final int originX;
        private final int originY;
        private final int share;

        PatternPainting(Ink.Pattern pattern) {
            tile = pattern.tile();
            originX = (int) Math.floor((pattern.originX() + 0.5) % tile.width());
            originY = (int) Math.floor((pattern.originY() + 0.5) % tile.height());
            share = (int) Math.rint(255 * pattern.opacity());
        }

        @Override
        public void pixels(int x, int y, int[] alphas, int count) {
            for (int i = 0; i < count; i++) {
                run(x + i, x + i + 1, y, alphas[i]);
            }
        }

        @Override
        public void run(int fromX, int toX, int y, int alpha) {
            int row = Math.floorMod(y - originY, tile.height()) * tile.width();
            int column = Math.floorMod(fromX - originX, tile.width());
            int both = share == 255 ? alpha : (share * alpha + 127) / 255;
            for (int at = y * width + fromX; at < y * width + toX; at++) {
                int colour = tile.argb()[row + column];
                if (colour != 0) {
                    pixels[at] = Blend.over(Blend.scaled(colour, both), pixels[at]);
                }
                column = column + 1 == tile.width() ? 0 : column + 1;
            }
        }
    }
}
