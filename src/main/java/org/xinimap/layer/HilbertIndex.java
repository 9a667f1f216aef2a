package org.xinimap.layer;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * A packed Hilbert R-tree (Kamel and Faloutsos 1993) over numbered bounds, all in a few arrays: a search touches no object, and
 * knows of most of what it finds that it meets the box, without looking at it. Never changed, safe for use by many threads.
 */
final class HilbertIndex {
    private static final int NODE = 16;

    /** Level of the Hilbert curve: 2^LEVEL cells a side. */
    private static final int LEVEL = 15;

    /** Numbers of the items in the order of the curve. */
    private final int[] items;
    /** Boxes of every level, leaves first: minimum x and y, maximum x and y. */
    private final double[] boxes;
    /** Where each level begins in {@code boxes}, counted in boxes; one more than there are levels. */
    private final int[] levels;

    private final Envelope bounds = new Envelope();

    /**
     * @param given four numbers an item: minimum x and y, maximum x and y; an item without bounds has NaN and is never found
     */
    HilbertIndex(double[] given) {
        int count = 0;
        for (int i = 0; i < given.length; i += 4) {
            if (!Double.isNaN(given[i])) {
                bounds.expandToInclude(given[i], given[i + 1]);
                bounds.expandToInclude(given[i + 2], given[i + 3]);
                count++;
            }
        }
        items = inOrder(given, count);
        levels = levels(count);
        boxes = new double[4 * levels[levels.length - 1]];
        for (int i = 0; i < count; i++) {
            System.arraycopy(given, 4 * items[i], boxes, 4 * i, 4);
        }
        for (int level = 1; level < levels.length - 1; level++) {
            enclose(level);
        }
    }

    private int[] inOrder(double[] given, int count) {
        double perX = bounds.getWidth() > 0 ? ((1 << LEVEL) - 1) / bounds.getWidth() : 0;
        double perY = bounds.getHeight() > 0 ? ((1 << LEVEL) - 1) / bounds.getHeight() : 0;
        long[] keys = new long[count];
        int n = 0;
        for (int i = 0; i < given.length; i += 4) {
            if (!Double.isNaN(given[i])) {
                int x = (int) (((given[i] + given[i + 2]) / 2 - bounds.getMinX()) * perX);
                int y = (int) (((given[i + 1] + given[i + 3]) / 2 - bounds.getMinY()) * perY);
                keys[n++] = (long) HilbertCode.encode(LEVEL, x, y) << Integer.SIZE | i / 4;
            }
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    private static int[] levels(int count) {
        int[] starts = new int[2 + Integer.SIZE / 4];
        int n = 1;
        int size = count;
        starts[n++] = count;
        while (size > 1) {
            size = (size + NODE - 1) / NODE;
            starts[n] = starts[n - 1] + size;
            n++;
        }
        return Arrays.copyOf(starts, n);
    }

    private void enclose(int level) {
        int below = levels[level - 1];
        for (int node = levels[level]; node < levels[level + 1]; node++) {
            int first = below + (node - levels[level]) * NODE;
            int last = Math.min(first + NODE, levels[level]);
            int at = 4 * node;
            System.arraycopy(boxes, 4 * first, boxes, at, 4);
            for (int i = first + 1; i < last; i++) {
                boxes[at] = Math.min(boxes[at], boxes[4 * i]);
                boxes[at + 1] = Math.min(boxes[at + 1], boxes[4 * i + 1]);
                boxes[at + 2] = Math.max(boxes[at + 2], boxes[4 * i + 2]);
                boxes[at + 3] = Math.max(boxes[at + 3], boxes[4 * i + 3]);
            }
        }
    }

    /** How many items have bounds. */
    int size() {
        return items.length;
    }

    /** The number of the item at a place on the curve. */
    int item(int place) {
        return items[place];
    }

    /** Bounds of all items. */
    Envelope bounds() {
        return bounds;
    }

    /** Takes what a search finds. */
    interface Visitor {
        /**
         * @param place the item's place on the curve
         * @param certain whether what has these bounds is known to meet the box searched; if not, only its bounds do
         */
        void visit(int place, boolean certain);
    }

    /** Visits each item whose bounds meet the box, once, in the order of the curve. */
    void search(Envelope box, Visitor visitor) {
        if (items.length > 0 && !box.isNull()) {
            // One item is its own root.
            int top = Math.max(0, levels.length - 2);
            search(top, levels[top], levels[top + 1], box, visitor);
        }
    }

    private void search(int level, int from, int to, Envelope box, Visitor visitor) {
        double minX = box.getMinX();
        double minY = box.getMinY();
        double maxX = box.getMaxX();
        double maxY = box.getMaxY();
        for (int node = from; node < to; node++) {
            int at = 4 * node;
            if (boxes[at] > maxX || boxes[at + 2] < minX || boxes[at + 1] > maxY || boxes[at + 3] < minY) {
                continue;
            }
            boolean inside =
                    boxes[at] >= minX && boxes[at + 2] <= maxX && boxes[at + 1] >= minY && boxes[at + 3] <= maxY;
            if (level == 0) {
                visitor.visit(node, inside || reachesInto(at, minX, minY, maxX, maxY));
            } else if (inside) {
                all(level, node - levels[level], visitor);
            } else {
                int first = levels[level - 1] + (node - levels[level]) * NODE;
                search(level - 1, first, Math.min(first + NODE, levels[level]), box, visitor);
            }
        }
    }

    /**
     * Whether something with these bounds, which meet the box, has a point in it: where the box is as wide as they are and one of
     * their sides lies in it, the point that makes it that side does too.
     */
    private boolean reachesInto(int at, double minX, double minY, double maxX, double maxY) {
        boolean acrossX = boxes[at] >= minX && boxes[at + 2] <= maxX;
        boolean acrossY = boxes[at + 1] >= minY && boxes[at + 3] <= maxY;
        return acrossX && (boxes[at + 1] >= minY || boxes[at + 3] <= maxY)
                || acrossY && (boxes[at] >= minX || boxes[at + 2] <= maxX);
    }

    /** Visits all items under a node. */
    private void all(int level, int nodeInLevel, Visitor visitor) {
        long span = 1;
        for (int i = 0; i < level; i++) {
            span *= NODE;
        }
        int last = (int) Math.min(items.length, (nodeInLevel + 1) * span);
        for (int i = (int) (nodeInLevel * span); i < last; i++) {
            visitor.visit(i, true);
        }
    }
}
