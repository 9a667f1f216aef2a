package org.xinimap.ows.wfs;

import java.util.List;
import org.xinimap.layer.filter.FilterFunction;
import org.xinimap.ows.XmlWriter;

/** What filters can say, as each version announces it. */
final class FilterCapabilities {
    static final String FES = "http://www.opengis.net/fes/2.0";
    static final String OGC = "http://www.opengis.net/ogc";

    /** Filter Encoding 2.0.2 (OGC 09-026r2), clause 7.14.2: those with FALSE are announced as well. */
    private static final List<String> CLASSES = List.of(
            "ImplementsQuery",
            "ImplementsAdHocQuery",
            "ImplementsResourceId",
            "ImplementsMinStandardFilter",
            "ImplementsStandardFilter",
            "ImplementsMinSpatialFilter",
            "ImplementsSpatialFilter",
            "ImplementsMinTemporalFilter",
            "ImplementsTemporalFilter",
            "ImplementsVersionNav",
            "ImplementsSorting",
            "ImplementsExtendedOperators",
            "ImplementsMinimumXPath",
            "ImplementsSchemaElementFunc");

    private static final List<String> NOT_MET =
            List.of("ImplementsVersionNav", "ImplementsExtendedOperators", "ImplementsSchemaElementFunc");

    private static final List<String> COMPARISONS = List.of(
            "PropertyIsEqualTo",
            "PropertyIsNotEqualTo",
            "PropertyIsLessThan",
            "PropertyIsGreaterThan",
            "PropertyIsLessThanOrEqualTo",
            "PropertyIsGreaterThanOrEqualTo",
            "PropertyIsLike",
            "PropertyIsNull",
            "PropertyIsNil",
            "PropertyIsBetween");

    private static final List<String> COMPARISONS_1_1 = List.of(
            "LessThan",
            "GreaterThan",
            "LessThanEqualTo",
            "GreaterThanEqualTo",
            "EqualTo",
            "NotEqualTo",
            "Like",
            "Between",
            "NullCheck");

    private static final List<String> GEOMETRIES = List.of(
            "gml:Envelope",
            "gml:Point",
            "gml:MultiPoint",
            "gml:LineString",
            "gml:Curve",
            "gml:MultiCurve",
            "gml:Polygon",
            "gml:Surface",
            "gml:MultiSurface",
            "gml:MultiGeometry");

    private static final List<String> GEOMETRIES_1_1 =
            List.of("gml:Envelope", "gml:Point", "gml:LineString", "gml:Polygon", "gml:Arc", "gml:Circle");

    private static final List<String> SPATIAL = List.of(
            "BBOX",
            "Equals",
            "Disjoint",
            "Intersects",
            "Touches",
            "Crosses",
            "Within",
            "Contains",
            "Overlaps",
            "Beyond",
            "DWithin");

    private static final List<String> TEMPORAL = List.of(
            "After",
            "Before",
            "Begins",
            "BegunBy",
            "TContains",
            "During",
            "TEquals",
            "TOverlaps",
            "Meets",
            "OverlappedBy",
            "MetBy",
            "Ends",
            "EndedBy");

    private FilterCapabilities() {}

    static void write(XmlWriter xml, WfsVersion version) {
        switch (version) {
            case V1_0 -> write10(xml);
            case V1_1 -> write11(xml);
            case V2_0 -> write20(xml);
        }
    }

    private static void write20(XmlWriter xml) {
        xml.open("fes:Filter_Capabilities").open("fes:Conformance");
        for (String name : CLASSES) {
            xml.open("fes:Constraint", "name", name)
                    .empty("ows:NoValues")
                    .element("ows:DefaultValue", NOT_MET.contains(name) ? "FALSE" : "TRUE")
                    .close();
        }
        xml.close()
                .open("fes:Id_Capabilities")
                .empty("fes:ResourceIdentifier", "name", "fes:ResourceId")
                .close();
        xml.open("fes:Scalar_Capabilities").empty("fes:LogicalOperators").open("fes:ComparisonOperators");
        COMPARISONS.forEach(name -> xml.empty("fes:ComparisonOperator", "name", name));
        xml.close().close();
        xml.open("fes:Spatial_Capabilities").open("fes:GeometryOperands");
        GEOMETRIES.forEach(name -> xml.empty("fes:GeometryOperand", "name", name));
        xml.close().open("fes:SpatialOperators");
        SPATIAL.forEach(name -> xml.empty("fes:SpatialOperator", "name", name));
        xml.close().close();
        xml.open("fes:Temporal_Capabilities").open("fes:TemporalOperands");
        List.of("gml:TimeInstant", "gml:TimePeriod").forEach(name -> xml.empty("fes:TemporalOperand", "name", name));
        xml.close().open("fes:TemporalOperators");
        TEMPORAL.forEach(name -> xml.empty("fes:TemporalOperator", "name", name));
        xml.close().close();
        functions(xml);
        xml.close();
    }

    private static void functions(XmlWriter xml) {
        xml.open("fes:Functions", "xmlns:xs", "http://www.w3.org/2001/XMLSchema");
        for (FilterFunction function : FilterFunction.all()) {
            xml.open("fes:Function", "name", function.name())
                    .element("fes:Returns", type(function.result()))
                    .open("fes:Arguments");
            for (int i = 0; i < function.arguments().size(); i++) {
                xml.open("fes:Argument", "name", "argument" + (i + 1))
                        .element("fes:Type", type(function.arguments().get(i)))
                        .close();
            }
            xml.close().close();
        }
        xml.close();
    }

    private static String type(FilterFunction.Type type) {
        return switch (type) {
            case NUMBER -> "xs:double";
            case TEXT -> "xs:string";
            case BOOLEAN -> "xs:boolean";
            case GEOMETRY -> "gml:AbstractGeometryType";
            case TIME -> "xs:dateTime";
        };
    }

    private static void write11(XmlWriter xml) {
        xml.open("ogc:Filter_Capabilities").open("ogc:Spatial_Capabilities").open("ogc:GeometryOperands");
        GEOMETRIES_1_1.forEach(name -> xml.element("ogc:GeometryOperand", name));
        xml.close().open("ogc:SpatialOperators");
        SPATIAL.forEach(name -> xml.empty("ogc:SpatialOperator", "name", name));
        xml.close().close();
        xml.open("ogc:Scalar_Capabilities").empty("ogc:LogicalOperators").open("ogc:ComparisonOperators");
        COMPARISONS_1_1.forEach(name -> xml.element("ogc:ComparisonOperator", name));
        xml.close()
                .open("ogc:ArithmeticOperators")
                .empty("ogc:SimpleArithmetic")
                .open("ogc:Functions")
                .open("ogc:FunctionNames");
        FilterFunction.all()
                .forEach(function -> xml.element(
                        "ogc:FunctionName",
                        function.name(),
                        "nArgs",
                        Integer.toString(function.arguments().size())));
        xml.close().close().close().close();
        xml.open("ogc:Id_Capabilities")
                .empty("ogc:EID")
                .empty("ogc:FID")
                .close()
                .close();
    }

    private static void write10(XmlWriter xml) {
        xml.open("ogc:Filter_Capabilities").open("ogc:Spatial_Capabilities").open("ogc:Spatial_Operators");
        // Version 1.0.0 says Intersect.
        SPATIAL.forEach(name -> xml.empty("ogc:" + name.replace("Intersects", "Intersect")));
        xml.close().close();
        xml.open("ogc:Scalar_Capabilities").empty("ogc:Logical_Operators").open("ogc:Comparison_Operators");
        List.of("Simple_Comparisons", "Like", "Between", "NullCheck").forEach(name -> xml.empty("ogc:" + name));
        xml.close()
                .open("ogc:Arithmetic_Operators")
                .empty("ogc:Simple_Arithmetic")
                .open("ogc:Functions")
                .open("ogc:Function_Names");
        FilterFunction.all()
                .forEach(function -> xml.element(
                        "ogc:Function_Name",
                        function.name(),
                        "nArgs",
                        Integer.toString(function.arguments().size())));
        xml.close().close().close().close().close();
    }
}
