package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Text;

/**
 * A question that planners ask of the register, as a stored query.
 *
 * @param own its parameters but the one that chooses the layer
 * @param filter the condition it stands for, on a layer
 */
record ProjectQuery(
        String id,
        Text title,
        Text description,
        List<StoredQuery.Parameter> own,
        Map<String, String> example,
        ProjectLayers layers,
        Condition filter)
        implements StoredQuery {
    private static final String LAYER = "typeNames";

    /** Makes the filter of the arguments. */
    interface Condition {
        Filter of(Arguments arguments, Layer layer);
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(own);
        all.add(new Parameter(
                LAYER,
                "xs:QName",
                new Text(
                        "项目图层；省略时为全部项目。QGIS 需要单一几何类型，可写 projects_lines 等。",
                        "A layer of projects; all projects where it is left out. QGIS wants one kind of geometry: name"
                                + " projects_lines or another.")));
        return all;
    }

    @Override
    public List<String> returnedLayers() {
        return layers.names();
    }

    @Override
    public List<QueryExpression.AdHoc> queries(Map<String, String> byName) {
        Arguments arguments = new Arguments(byName);
        Layer layer = layers.chosen(arguments.text(LAYER).or(() -> arguments.text("typeName")));
        return List.of(new QueryExpression.AdHoc(
                List.of(new TypeName(Optional.empty(), layer.name(), layer.name())),
                List.of(),
                Optional.empty(),
                arguments.text("srsName"),
                Optional.of(new FilterText.Made("storedQuery_Id", filter.of(arguments, layer))),
                Optional.empty(),
                List.of(),
                Optional.empty()));
    }
}
