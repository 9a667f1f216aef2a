package org.xinimap.render.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where labels are already, found by the cells of a grid. */
final class Occupied {
    private static final int CELL = 64;

    private record Taken(OrientedBox box, double space) {}

    private final Map<Long, List<Taken>> cells = new HashMap<>();
    private final int columns;
    private final int rows;

    /** @param width of the picture; what is beyond its edges counts as at the edge */
    Occupied(int width, int height) {
        columns = width / CELL;
        rows = height / CELL;
    }

    /** Whether boxes meet none that is taken, each of them keeping its distance. */
    boolean isFree(List<OrientedBox> boxes, double space) {
        for (OrientedBox box : boxes) {
            OrientedBox grown = box.grow(space);
            // One that asks for more room than this one is entered in the cells of the room it asks for.
            OrientedBox searched = box.grow(Math.max(0, space));
            if (meets(box, grown, searched)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(OrientedBox box, OrientedBox grown, OrientedBox searched) {
        for (long cell : cellsOf(searched)) {
            for (Taken taken : cells.getOrDefault(cell, List.of())) {
                if (grown.intersects(taken.box())
                        || taken.space() != 0 && taken.box().grow(taken.space()).intersects(box)) {
                    return true;
                }
            }
        }
        return false;
    }

    void take(List<OrientedBox> boxes, double space) {
        for (OrientedBox box : boxes) {
            Taken taken = new Taken(box, space);
            for (long cell : cellsOf(box.grow(Math.max(0, space)))) {
                cells.computeIfAbsent(cell, key -> new ArrayList<>(2)).add(taken);
            }
        }
    }

    private long[] cellsOf(OrientedBox box) {
        int west = cell(box.x() - box.reachX(), columns);
        int east = cell(box.x() + box.reachX(), columns);
        int north = cell(box.y() - box.reachY(), rows);
        int south = cell(box.y() + box.reachY(), rows);
        long[] cells = new long[(east - west + 1) * (south - north + 1)];
        int i = 0;
        for (int row = north; row <= south; row++) {
            for (int column = west; column <= east; column++) {
                cells[i++] = (long) row << 32 | column & 0xffffffffL;
            }
        }
        return cells;
    }

    private static int cell(double ordinate, int last) {
        return (int) Math.max(0, Math.min(last, ordinate / CELL));
    }
}
