package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerEdit;
import org.xinimap.layer.LayerEditRefused;
import org.xinimap.layer.LayerEditor;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OgcSchemas;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.OwsMessage;
import org.xinimap.xml.XmlLimits;
import org.xinimap.xml.XmlParser;

class TransactionsTest {
    private static final String HEAD =
            "<Transaction xmlns='%s' service='WFS' version='%s' xmlns:x='https://xinimap.org/features'"
                    + " xmlns:f='%s' xmlns:gml='%s'>%s</Transaction>";
    private static final String FILTER =
            "<f:Filter><f:PropertyIsGreaterThan><f:%1$s>depth</f:%1$s><f:Literal>70</f:Literal></f:PropertyIsGreaterThan></f:Filter>";

    private final List<LayerEdit> applied = new ArrayList<>();
    private final Transactions transactions = transactions(edits -> {
        applied.addAll(edits);
        return edits.stream()
                .map(edit -> edit instanceof LayerEdit.Insert ? "77" : "8")
                .toList();
    });

    private interface Applying {
        List<String> apply(List<LayerEdit> edits);
    }

    private static Transactions transactions(Applying applying) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("editor", new LayerEditor() {
            @Override
            public boolean edits(Layer layer) {
                return layer.name().equals("wells");
            }

            @Override
            public FeatureLocks.Key lockKey(Layer layer, String id) {
                return new FeatureLocks.Key(layer.name(), id);
            }

            @Override
            public List<String> apply(List<LayerEdit> edits, FeatureLocks.Permit permit) {
                return applying.apply(edits);
            }
        });
        return new Transactions(Wells.TYPES, Wells.RESOLVER, beans.getBeanProvider(LayerEditor.class));
    }

    private static WfsRequest.Transaction request(String version, String actions) throws IOException {
        boolean v2 = version.equals("2.0.0");
        String document = HEAD.formatted(
                v2 ? "http://www.opengis.net/wfs/2.0" : "http://www.opengis.net/wfs",
                version,
                v2 ? "http://www.opengis.net/fes/2.0" : "http://www.opengis.net/ogc",
                v2 ? "http://www.opengis.net/gml/3.2" : "http://www.opengis.net/gml",
                actions.replace("FILTER", FILTER.formatted(v2 ? "ValueReference" : "PropertyName")));
        return (WfsRequest.Transaction) RequestReader.read(new OwsMessage(
                KeyValues.NONE, Optional.of(XmlParser.parse(new StringReader(document), XmlLimits.BODY))));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0,http://schemas.opengis.net/wfs/1.0.0/WFS-transaction.xsd",
        "1.1.0,http://schemas.opengis.net/wfs/1.1.0/wfs.xsd",
        "2.0.0,http://schemas.opengis.net/wfs/2.0/wfs.xsd"
    })
    void everyVersionInsertsUpdatesAndDeletesAndReportsValidly(String version, String schema) throws Exception {
        String point =
                version.equals("1.0.0") ? "<gml:coordinates>105,45</gml:coordinates>" : "<gml:pos>45 105</gml:pos>";
        WfsRequest.Transaction request = request(
                version,
                "<Insert handle='new'><x:wells><x:geom><gml:Point>%s</gml:Point></x:geom><x:depth>5</x:depth></x:wells></Insert>"
                                .formatted(point)
                        + "<Update typeName='x:wells'><Property><%1$s>x:owner[1]</%1$s><Value>a &amp; b</Value></Property>FILTER</Update>"
                                .formatted(version.equals("2.0.0") ? "ValueReference" : "Name")
                        + "<Delete typeName='x:wells'>FILTER</Delete>");

        byte[] report = transactions.carryOut(request).write(request.version());

        assertThat(applied).hasSize(5);
        LayerEdit.Insert insert = (LayerEdit.Insert) applied.get(0);
        assertThat(((Geometry) insert.values().get("geom")).toText()).isEqualTo("POINT (105 45)");
        assertThat(insert.values()).containsEntry("depth", 5L);
        assertThat(((LayerEdit.Update) applied.get(1)).values()).containsEntry("owner", "a & b");
        assertThat(((LayerEdit.Update) applied.get(1)).expectedVersion()).hasValue(1);
        assertThat(((LayerEdit.Delete) applied.get(3)).id()).isEqualTo("8");
        assertThat(new String(report, StandardCharsets.UTF_8)).contains("wells.77", "handle=\"new\"");
        if (version.equals("1.0.0")) {
            assertThat(new String(report, StandardCharsets.UTF_8)).contains("<SUCCESS/>");
        }
        assertThat(OgcSchemas.faults(report, schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Insert><x:ponds/></Insert> | InvalidValue",
                "<Insert><x:wells><x:height>1</x:height></x:wells></Insert> | InvalidValue",
                "<Insert><x:wells><x:depth>deep</x:depth></x:wells></Insert> | InvalidValue",
                "<Insert><x:wells><x:depth>1</x:depth><x:depth>2</x:depth></x:wells></Insert> | InvalidValue",
                "<Insert><x:dry/></Insert> | OperationProcessingFailed",
                "<Delete typeName='x:wells'/> | MissingParameterValue",
                "<Native vendorId='v' safeToIgnore='false'/> | InvalidParameterValue",
                "<Update typeName='x:wells'><Property><ValueReference>gml:boundedBy</ValueReference><Value><Point xmlns='http://www.opengis.net/kml/2.2'/></Value></Property></Update> | InvalidValue"
            })
    void refusesWithoutChangingAnything(String action, String code) throws IOException {
        WfsRequest.Transaction request = request("2.0.0", "<Delete typeName='x:wells'>FILTER</Delete>" + action);

        assertThatThrownBy(() -> transactions.carryOut(request))
                .satisfies(failure -> assertThat(
                                OwsException.of((Exception) failure).code().text())
                        .isEqualTo(code));
        assertThat(applied).isEmpty();
    }

    @Test
    void namesTheActionTheStoreRefused() throws IOException {
        Transactions refusing = transactions(edits -> {
            throw new LayerEditRefused(2, true, "somebody was faster", new IllegalStateException());
        });
        WfsRequest.Transaction request = request(
                "2.0.0",
                "<Delete typeName='x:wells'>FILTER</Delete><Delete typeName='x:wells' handle='second'>FILTER</Delete>");

        assertThatThrownBy(() -> refusing.carryOut(request))
                .isInstanceOfSatisfying(
                        OwsException.class,
                        failure -> assertThat(failure.locator()).isEqualTo("second"));
    }
}
