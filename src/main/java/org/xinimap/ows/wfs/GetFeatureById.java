package org.xinimap.ows.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinimap.layer.Text;
import org.xinimap.ows.OwsException;

/** The stored query every WFS has: the feature that bears an id (WFS 2.0.2, clause 7.9.3.6). */
record GetFeatureById(String id) implements StoredQuery {
    /** Its name in 2.0.2, and in 2.0.0. */
    static final List<String> IDS = List.of(
            "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById", "urn:ogc:def:query:OGC-WFS::GetFeatureById");

    @Override
    public Text title() {
        return new Text("按标识取要素", "Feature by id");
    }

    @Override
    public Text description() {
        return new Text("给出具有此标识的要素本身。", "Gives the feature that bears this id, itself and not in a collection.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("id", "xs:string", new Text("要素标识", "The feature's id")));
    }

    @Override
    public List<String> returnedLayers() {
        return List.of();
    }

    @Override
    public List<QueryExpression.AdHoc> queries(Map<String, String> arguments) {
        String asked = Optional.ofNullable(arguments.get("id"))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> OwsException.missing("id"));
        return List.of(new QueryExpression.AdHoc(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.ofNullable(arguments.get("srsname")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(List.of(asked))));
    }

    @Override
    public boolean givesBareFeature() {
        return true;
    }
}
