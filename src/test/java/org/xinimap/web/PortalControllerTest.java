package org.xinimap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.layer.GeometryKind;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.LayerDefinition.AttributeLabel;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Snapshot;
import org.xinimap.layer.Text;

class PortalControllerTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Geometry FAR_POINT = GEOMETRIES.createPoint(new Coordinate(120, 50));
    private static final Geometry TOWN = GEOMETRIES.toGeometry(new Envelope(108, 109, 39, 40));

    @Test
    void opensOnTheVisibleAreasAndNotOnWhatLeadsOutOfThem() {
        assertThat(config(layer("places", GeometryKind.POINT, FAR_POINT), layer("town", GeometryKind.POLYGON, TOWN))
                        .extent())
                .containsExactly(108.0, 39.0, 109.0, 40.0);
    }

    @Test
    void opensOnWhateverIsVisibleWhenThereIsNoArea() {
        assertThat(config(layer("places", GeometryKind.POINT, FAR_POINT)).extent())
                .containsExactly(120.0, 50.0, 120.0, 50.0);
    }

    @Test
    void opensOnChinaWhenThereIsNothing() {
        assertThat(config().extent()).containsExactly(73.0, 18.0, 135.0, 54.0);
    }

    @Test
    void listsLabelledAttributesFirstThenTheOthersAndNoGeometry() {
        assertThat(config(layer("town", GeometryKind.POLYGON, TOWN)).layers())
                .singleElement()
                .satisfies(layer -> {
                    assertThat(layer.geometry()).isEqualTo("polygon");
                    assertThat(layer.count()).isEqualTo(1);
                    assertThat(layer.attributes())
                            .extracting(a -> a.name() + " " + a.title().zh())
                            .containsExactly("name 名称", "code code");
                });
    }

    @Test
    void refusesAnExtentThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(List.of(109.0, 39.0, 108.0, 40.0)))
                .withMessageContaining("west, south, east, north");
    }

    private static PortalConfig config(Layer... layers) {
        return new PortalController(new LayerCatalog(List.of(layers)), properties(List.of()))
                .config()
                .getBody();
    }

    private static PortalProperties properties(List<Double> extent) {
        return new PortalProperties(new PortalProperties.Title("图", "Map"), extent, List.of());
    }

    private static Layer layer(String name, GeometryKind kind, Geometry geometry) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(name);
        type.add("code", String.class);
        type.add("geometry", kind == GeometryKind.POINT ? Point.class : Polygon.class);
        type.add("name", String.class);
        var schema = type.buildFeatureType();
        Snapshot snapshot =
                Snapshot.of(schema, 1, List.of(new LayerFeature(schema, List.of("1", geometry, "甲"), "a", 1)));
        Text title = Text.of(name);
        return new Layer(
                new LayerDefinition(
                        name,
                        title,
                        title,
                        Optional.empty(),
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(kind),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new AttributeLabel("name", new Text("名称", "Name")), new AttributeLabel("gone", title)),
                        Optional.empty(),
                        true),
                () -> snapshot);
    }
}
