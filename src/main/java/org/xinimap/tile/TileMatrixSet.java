package org.xinimap.tile;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.layer.Text;

/**
 * A pyramid of tile matrices in one CRS (OGC 17-083r4, clause 6.2).
 *
 * @param id unique, as addresses spell it
 * @param crs in the axis order of its authority, which protocols write corners in
 * @param uri the set's entry in the OGC register; absent: it has none
 * @param wellKnownScaleSet URN of the scale set it conforms to by OGC 07-057r7, clause 6.2: the CRS is the same, and every
 *     scale from the scale set's largest denominator down to some level is there; absent: none
 * @param matrices by level, the coarsest first
 */
public record TileMatrixSet(
        String id,
        Text title,
        Crs crs,
        Optional<String> uri,
        Optional<String> wellKnownScaleSet,
        List<TileMatrix> matrices) {
    private static final double PIXEL_METRES = 0.00028;
    private static final double EARTH_RADIUS = 6378137;
    private static final double METRES_PER_DEGREE = Math.PI * EARTH_RADIUS / 180;
    private static final double HALF_MERCATOR = Math.PI * EARTH_RADIUS;

    /** OGC 17-083r4, annex D.1: level 0 is one tile of the whole (square) world. */
    public static final TileMatrixSet WEB_MERCATOR_QUAD = new TileMatrixSet(
            "WebMercatorQuad",
            new Text("Web 墨卡托", "Google Maps Compatible for the World"),
            Crs.webMercator(),
            Optional.of("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"),
            Optional.of("urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible"),
            IntStream.rangeClosed(0, 22).mapToObj(TileMatrixSet::webMercator).toList());

    /**
     * OGC 17-083r4, annex D.2: level 0 is two tiles, one for each half of the world. It begins a level below GoogleCRS84Quad's
     * largest scale, so it does not conform to that scale set as WMTS 1.0 defines conforming.
     */
    public static final TileMatrixSet WORLD_CRS84_QUAD = new TileMatrixSet(
            "WorldCRS84Quad",
            new Text("WGS 84 经纬度", "CRS84 for the World"),
            Crs.CRS84.inAuthorityOrder(),
            Optional.of("http://www.opengis.net/def/tilematrixset/OGC/1.0/WorldCRS84Quad"),
            Optional.empty(),
            IntStream.rangeClosed(0, 21)
                    .mapToObj(level -> geographic(level, level + 1))
                    .toList());

    /**
     * The grid of Tianditu's {@code _c} services, in CGCS2000: level 1 is two tiles of 256 pixels of 360/512 degrees, each
     * further level halves the pixel, down to level 18. The numbers are from that rule, since the scales in Tianditu's own
     * capabilities are wrong by 6 % (gdal#5729): its level {@code n} shows what level {@code n - 1} of WorldCRS84Quad does.
     */
    public static final TileMatrixSet CGCS2000_QUAD = new TileMatrixSet(
            "CGCS2000Quad",
            new Text("CGCS2000 经纬度（天地图 c）", "CGCS2000 for the World, Tianditu's levels"),
            Crs.EPSG_4490,
            Optional.empty(),
            Optional.empty(),
            IntStream.rangeClosed(1, 18)
                    .mapToObj(level -> geographic(level, level))
                    .toList());

    /** Every set that is served, the commonest first. */
    public static final List<TileMatrixSet> ALL = List.of(WEB_MERCATOR_QUAD, WORLD_CRS84_QUAD, CGCS2000_QUAD);

    public TileMatrixSet {
        matrices = List.copyOf(matrices);
    }

    private static TileMatrix webMercator(int level) {
        int tiles = 1 << level;
        double cell = 2 * HALF_MERCATOR / TileMatrix.TILE_SIZE / tiles;
        return new TileMatrix(
                Integer.toString(level), level, cell, cell / PIXEL_METRES, -HALF_MERCATOR, HALF_MERCATOR, tiles, tiles);
    }

    /** @param halvings of the world's width until it is a tile's */
    private static TileMatrix geographic(int level, int halvings) {
        int columns = 1 << halvings;
        double cell = 360.0 / TileMatrix.TILE_SIZE / columns;
        return new TileMatrix(
                Integer.toString(level),
                level,
                cell,
                cell * METRES_PER_DEGREE / PIXEL_METRES,
                -180,
                90,
                columns,
                columns / 2);
    }

    /** The set of this id, however the client writes capitals. */
    public static Optional<TileMatrixSet> named(String id) {
        return ALL.stream().filter(set -> set.id.equalsIgnoreCase(id)).findFirst();
    }

    /** The matrix of this id. */
    public Optional<TileMatrix> matrix(String matrix) {
        return matrices.stream().filter(each -> each.id().equals(matrix)).findFirst();
    }

    /** The matrix of this zoom level. */
    public Optional<TileMatrix> matrix(int level) {
        int at = level - matrices.get(0).level();
        return at >= 0 && at < matrices.size() ? Optional.of(matrices.get(at)) : Optional.empty();
    }

    /** The area of the whole pyramid in its CRS, x first. */
    public Envelope extent() {
        TileMatrix first = matrices.get(0);
        return first.envelope(0, 0, first.width(), first.height());
    }

    /**
     * The part of an area that the pyramid shows, in its CRS, x first; empty if none.
     *
     * @param lonLat in degrees of WGS 84, x = longitude
     */
    public Envelope project(Envelope lonLat) {
        Envelope world = lonLat.intersection(new Envelope(-180, 180, -90, 90));
        return world.isNull()
                ? world
                : CrsTransform.between(Crs.CRS84, crs).apply(world).intersection(extent());
    }
}
