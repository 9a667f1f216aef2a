package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Snapshot;
import org.xinimap.layer.Text;

/** A catalogue of two layers: wells 1 to 9 at (101..109, 41..49), and one layer without features. */
final class Wells {
    static final FeatureTypes TYPES = new FeatureTypes(new LayerCatalog(List.of(layer("wells", 9), layer("dry", 0))));

    static final QueryResolver RESOLVER = new QueryResolver(
            TYPES,
            new StoredQueries(
                    new StaticListableBeanFactory().getBeanProvider(StoredQuery.class),
                    new StaticListableBeanFactory().getBeanProvider(StoredQueryFile.class)));

    private Wells() {}

    private static Layer layer(String name, int count) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(name);
        builder.setCRS(Crs.CRS84.xy());
        builder.add("geom", Point.class);
        builder.add("depth", Long.class);
        builder.add("owner", String.class);
        SimpleFeatureType type = builder.buildFeatureType();
        List<LayerFeature> features = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Point place = new GeometryFactory().createPoint(new Coordinate(100 + i, 40 + i));
            features.add(new LayerFeature(type, List.of(place, (long) i * 10, "o" + i % 2), Integer.toString(i), 1));
        }
        Snapshot snapshot = Snapshot.of(type, 1, features);
        LayerDefinition definition = new LayerDefinition(
                name,
                new Text("水井", "Wells"),
                new Text("描述 <&>", "A description <&>"),
                Optional.empty(),
                "store:" + name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                true);
        return new Layer(definition, () -> snapshot);
    }

    /** The ids, in order, of what a request's questions give, all queries one after another. */
    static List<String> ids(WfsRequest request) {
        WfsRequest.GetFeature wanted = (WfsRequest.GetFeature) request;
        FeaturePage page = FeaturePage.of(
                RESOLVER.resolve(wanted.queries(), wanted.version()), wanted.presentation(), wanted.version());
        return page.queries().stream().flatMap(Wells::ids).toList();
    }

    private static Stream<String> ids(LayerQuery query) {
        List<String> ids = new ArrayList<>();
        try (FeatureResult features = query.source().query(query.query())) {
            features.forEachRemaining(feature -> ids.add(feature.getID()));
        }
        return ids.stream();
    }
}
