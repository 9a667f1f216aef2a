package org.xinimap.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class BoxTestTest {
    /** On a grid, where segments touch edges and corners and run along them. */
    @Property(tries = 3000)
    void saysWhatIntersectsSays(@ForAll long seed) {
        Random random = new Random(seed);
        Geometry geometry = geometry(random);
        int x = random.nextInt(9);
        int y = random.nextInt(9);
        Envelope box = new Envelope(x, x + random.nextInt(4), y, y + random.nextInt(4));
        boolean expected = PackedGeometry.FACTORY.toGeometry(box).intersects(geometry);
        assertThat(new BoxTest(box).meets(geometry))
                .as("%s and %s", box, geometry)
                .isEqualTo(expected);
    }

    private static Geometry geometry(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> PackedGeometry.FACTORY.createPoint(position(random));
            case 1 -> line(random);
            case 2 -> PackedGeometry.FACTORY.createMultiLineString(new LineString[] {line(random), line(random)});
            case 3 -> polygon(random);
            default -> PackedGeometry.FACTORY.createMultiPolygon(new Polygon[] {polygon(random)});
        };
    }

    private static Coordinate position(Random random) {
        return new Coordinate(random.nextInt(10), random.nextInt(10));
    }

    private static LineString line(Random random) {
        Coordinate[] vertices = new Coordinate[2 + random.nextInt(4)];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = position(random);
        }
        return PackedGeometry.FACTORY.createLineString(vertices);
    }

    /** A square or a triangle, now and then with a hole as large as leaves room. */
    private static Polygon polygon(Random random) {
        int x = random.nextInt(5);
        int y = random.nextInt(5);
        int side = 1 + random.nextInt(6);
        var shell = PackedGeometry.FACTORY.createLinearRing(
                random.nextBoolean() ? square(x, y, side) : triangle(x, y, side));
        boolean hole = shell.getNumPoints() == 5 && side > 2 && random.nextBoolean();
        return hole
                ? PackedGeometry.FACTORY.createPolygon(shell, new org.locationtech.jts.geom.LinearRing[] {
                    PackedGeometry.FACTORY.createLinearRing(square(x + 1, y + 1, side - 2))
                })
                : PackedGeometry.FACTORY.createPolygon(shell);
    }

    private static Coordinate[] square(int x, int y, int side) {
        return new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + side, y),
            new Coordinate(x + side, y + side),
            new Coordinate(x, y + side),
            new Coordinate(x, y)
        };
    }

    private static Coordinate[] triangle(int x, int y, int side) {
        return new Coordinate[] {
            new Coordinate(x, y), new Coordinate(x + side, y), new Coordinate(x, y + side), new Coordinate(x, y)
        };
    }
}
