package org.xinimap.ows.wfs;

import java.util.List;
import java.util.Map;
import org.xinimap.InvalidParameter;
import org.xinimap.layer.Text;

/** A question kept by the service, which a client asks by its id (WFS 2.0.2, clause 14). */
interface StoredQuery {
    /** A URI, or a name. */
    String id();

    Text title();

    Text description();

    List<Parameter> parameters();

    /** Names of the layers whose features it may give; empty: any. */
    List<String> returnedLayers();

    /**
     * The questions it stands for.
     *
     * @param arguments by the parameter's name in lower case; what the request says besides is in it too
     * @throws InvalidParameter if an argument is not accepted
     */
    List<QueryExpression.AdHoc> queries(Map<String, String> arguments);

    /** Whether it gives the one feature itself and not a collection. */
    default boolean givesBareFeature() {
        return false;
    }

    /** Arguments that show what it is for, in the order a person would write them; empty: there are none to show. */
    default Map<String, String> example() {
        return Map.of();
    }

    /**
     * A parameter.
     *
     * @param type a simple type of XML Schema, such as {@code xs:string}
     */
    record Parameter(String name, String type, Text title) {}
}
