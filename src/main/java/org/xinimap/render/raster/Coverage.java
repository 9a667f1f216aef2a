package org.xinimap.render.raster;

/**
 * How much of each pixel a path covers. Each edge adds, to the pixels it crosses, the area to its right with the sign of its
 * direction; summed along a row that is the winding number averaged over each pixel, exact up to rounding. Only pixels an edge
 * touched are looked at again: what lies between them is one run. Memory grows to the largest region asked for and is kept.
 * Not safe for use by two threads.
 */
final class Coverage {
    private static final int OPAQUE = 255;

    private float[] cells = new float[0];
    /** A bit for each cell of a row that was added to. */
    private long[] touched = new long[0];

    /** Of neighbouring pixels that edges touch. */
    private final int[] alphas = new int[Long.SIZE];

    private int left;
    private int top;
    private int width;
    private int height;
    private int stride;
    private int words;
    private int firstRow;
    private int lastRow;

    /** What the coverage is used for. Places are columns and rows of the picture; alphas go to 255. */
    interface Painting {
        /** @param count how many of the alphas are meant */
        void pixels(int x, int y, int[] alphas, int count);

        void run(int fromX, int toX, int y, int alpha);
    }

    /** Begins a path, to be shown in a region only. The region must not be empty. */
    void begin(int minX, int minY, int maxX, int maxY) {
        left = minX;
        top = minY;
        width = maxX - minX;
        height = maxY - minY;
        // An edge at the right border adds to the cell behind it.
        stride = width + 2;
        words = (stride + 63) >> 6;
        int needed = stride * height;
        if (cells.length < needed) {
            cells = new float[needed];
        }
        if (touched.length < words * height) {
            touched = new long[words * height];
        }
        firstRow = height;
        lastRow = -1;
    }

    /** Adds an edge of the path. The edges of each part must come back to where they began. */
    void edge(double fromX, double fromY, double toX, double toY) {
        if (fromY == toY) {
            return;
        }
        if (fromY < toY) {
            downward(fromX - left, fromY - top, toX - left, toY - top, 1);
        } else {
            downward(toX - left, toY - top, fromX - left, fromY - top, -1);
        }
    }

    private void downward(double fromX, double fromY, double toX, double toY, float sign) {
        double x0 = fromX;
        double y0 = fromY;
        double x1 = toX;
        double y1 = toY;
        // Also false for what is not a number.
        if (!(y1 > 0 && y0 < height)) {
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        if (y0 < 0) {
            x0 -= y0 * slope;
            y0 = 0;
        }
        if (y1 > height) {
            x1 -= (y1 - height) * slope;
            y1 = height;
        }
        if (x0 >= 0 && x1 >= 0 && x0 <= width && x1 <= width) {
            inside(x0, y0, x1, y1, slope, sign);
        } else {
            clipped(x0, y0, x1, y1, slope, sign);
        }
    }

    /** What is left of the region counts as at its border; what is right of it covers nothing of the region. */
    private void clipped(double x0, double y0, double x1, double y1, double slope, float sign) {
        if (x0 >= width && x1 >= width) {
            return;
        }
        if (x0 <= 0 && x1 <= 0) {
            inside(0, y0, 0, y1, 0, sign);
            return;
        }
        double x = x0;
        double y = y0;
        double[] borders = slope > 0 ? new double[] {0, width} : new double[] {width, 0};
        for (double border : borders) {
            double at = y0 + (border - x0) / slope;
            if (at > y && at < y1) {
                piece(x, y, border, at, slope, sign);
                x = border;
                y = at;
            }
        }
        piece(x, y, x1, y1, slope, sign);
    }

    private void piece(double x0, double y0, double x1, double y1, double slope, float sign) {
        double middle = (x0 + x1) / 2;
        if (middle <= 0) {
            inside(0, y0, 0, y1, 0, sign);
        } else if (middle < width) {
            inside(Math.max(0, Math.min(width, x0)), y0, Math.max(0, Math.min(width, x1)), y1, slope, sign);
        }
    }

    private void inside(double x0, double y0, double x1, double y1, double slope, float sign) {
        int row = (int) y0;
        int end = Math.min(height, (int) Math.ceil(y1));
        firstRow = Math.min(firstRow, row);
        lastRow = Math.max(lastRow, end - 1);
        if (y1 <= row + 1) {
            addEither(row, (float) x0, (float) x1, (float) (y1 - y0) * sign);
            return;
        }
        // Rounding may take x just beyond the region; its column is inside all the same, as casts go towards 0.
        double x = x0 + (row + 1 - y0) * slope;
        addEither(row, (float) x0, (float) x, (float) (row + 1 - y0) * sign);
        for (row++; row < end - 1; row++) {
            double next = x + slope;
            addEither(row, (float) x, (float) next, sign);
            x = next;
        }
        addEither(row, (float) x, (float) x1, (float) (y1 - row) * sign);
    }

    private void addEither(int row, float x0, float x1, float share) {
        if (x0 < x1) {
            add(row, x0, x1, share);
        } else {
            add(row, x1, x0, share);
        }
    }

    /** An edge within a row, from x0 to x1 at most as far right, that spans a share of the row's height. */
    private void add(int row, float x0, float x1, float share) {
        int first = (int) x0;
        int at = row * stride + first;
        int last = (int) x1;
        if (last == first) {
            float right = share * (0.5f * (x0 + x1) - first);
            cells[at] += share - right;
            cells[at + 1] += right;
            touch(row, first, 2);
            return;
        }
        // Through several pixels: what is right of the edge grows as a parabola, straight on, and as a parabola.
        float perPixel = share / (x1 - x0);
        float in = first + 1 - x0;
        float covered = 0.5f * perPixel * in * in;
        cells[at] += covered;
        float sum = covered;
        float crossed = perPixel * in;
        for (int x = first + 1; x < last; x++) {
            float total = crossed + 0.5f * perPixel;
            cells[++at] += total - sum;
            sum = total;
            crossed += perPixel;
        }
        float out = x1 - last;
        float total = share - 0.5f * perPixel * out * out;
        cells[++at] += total - sum;
        cells[at + 1] += share - total;
        touch(row, first, last - first + 2);
    }

    private void touch(int row, int first, int count) {
        int word = row * words + (first >> 6);
        int bit = first & 63;
        if (bit + count <= 64) {
            touched[word] |= (count == 64 ? -1L : (1L << count) - 1) << bit;
            return;
        }
        for (int x = first; x < first + count; x++) {
            touched[row * words + (x >> 6)] |= 1L << x;
        }
    }

    /** Shows the path, and forgets it. */
    void paint(FillRule rule, Painting painting) {
        boolean evenOdd = rule == FillRule.EVEN_ODD;
        for (int row = firstRow; row <= lastRow; row++) {
            paint(row, evenOdd, painting);
        }
    }

    private void paint(int row, boolean evenOdd, Painting painting) {
        int y = top + row;
        int start = row * stride;
        float winding = 0;
        int done = 0;
        for (int word = 0; word < words; word++) {
            long bits = touched[row * words + word];
            if (bits == 0) {
                continue;
            }
            touched[row * words + word] = 0;
            while (bits != 0) {
                int bit = Long.numberOfTrailingZeros(bits);
                int count = Long.numberOfTrailingZeros(~(bits >>> bit));
                int x = (word << 6) + bit;
                if (x > done) {
                    run(done, Math.min(x, width), y, alpha(winding, evenOdd), painting);
                }
                for (int i = 0; i < count; i++) {
                    winding += cells[start + x + i];
                    cells[start + x + i] = 0;
                    alphas[i] = alpha(winding, evenOdd);
                }
                painting.pixels(left + x, y, alphas, Math.min(count, width - x));
                done = x + count;
                bits = bit + count == 64 ? 0 : bits >>> bit + count << bit + count;
            }
        }
        run(done, width, y, alpha(winding, evenOdd), painting);
    }

    private void run(int from, int to, int y, int alpha, Painting painting) {
        if (alpha > 0 && from < to) {
            painting.run(left + from, left + to, y, alpha);
        }
    }

    private static int alpha(float winding, boolean evenOdd) {
        float share = Math.abs(winding);
        if (evenOdd && share > 1) {
            share %= 2;
            share = share > 1 ? 2 - share : share;
        }
        return Math.min(OPAQUE, (int) (share * OPAQUE + 0.5f));
    }
}
