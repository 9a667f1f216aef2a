package org.xinimap.ows.wfs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.wfs.WfsRequest.Presentation;
import org.xinimap.xml.XmlElement;

/** Reads requests that are XML documents. */
final class XmlRequestReader {
    private XmlRequestReader() {}

    /** The version a document is written in: its attribute, else its namespace. */
    static Optional<String> versionText(XmlElement root) {
        return root.attribute("version").or(() -> switch (root.namespace()) {
            case "http://www.opengis.net/wfs/2.0" -> Optional.of("2.0.0");
            case "http://www.opengis.net/wfs" -> Optional.of("1.1.0");
            default -> Optional.empty();
        });
    }

    static WfsRequest read(XmlElement root) {
        if (root.name().equals("GetCapabilities")) {
            RequestReader.checkService(root.attribute("service"), true);
            return capabilities(root);
        }
        WfsVersion version = WfsVersion.required(versionText(root));
        RequestReader.checkService(root.attribute("service"), version == WfsVersion.V2_0);
        return switch (root.name()) {
            case "DescribeFeatureType" ->
                new WfsRequest.DescribeFeatureType(
                        version,
                        root.children("TypeName").stream()
                                .map(type -> XmlQueryReader.type(type, type.text()))
                                .toList(),
                        root.attribute("outputFormat"));
            case "GetFeature" -> new WfsRequest.GetFeature(version, XmlQueryReader.queries(root), presentation(root));
            case "GetFeatureWithLock" -> {
                LockTerms.checkVersion(version, root.name());
                yield LockTerms.features(
                        new WfsRequest.GetFeature(version, XmlQueryReader.queries(root), presentation(root)),
                        terms(root));
            }
            case "LockFeature" -> {
                LockTerms.checkVersion(version, root.name());
                Optional<String> lockId = root.attribute("lockId").map(String::strip);
                yield new WfsRequest.LockFeature(
                        version, lockId, lockId.isPresent() ? List.of() : XmlQueryReader.queries(root), terms(root));
            }
            case "GetPropertyValue" -> propertyValue(root, version);
            case "ListStoredQueries" -> new WfsRequest.ListStoredQueries(version);
            case "DescribeStoredQueries" ->
                new WfsRequest.DescribeStoredQueries(
                        version,
                        root.children("StoredQueryId").stream()
                                .map(id -> id.text().strip())
                                .toList());
            case "CreateStoredQuery" ->
                new WfsRequest.CreateStoredQuery(version, root.children("StoredQueryDefinition"));
            case "DropStoredQuery" ->
                new WfsRequest.DropStoredQuery(
                        version, root.attribute("id").orElseThrow(() -> OwsException.missing("id")));
            case "Transaction" -> new WfsRequest.Transaction(version, root);
            default -> throw RequestReader.noSuchOperation(root.name());
        };
    }

    private static WfsRequest capabilities(XmlElement root) {
        List<String> accepted = root.child("AcceptVersions").stream()
                .flatMap(list -> list.children("Version").stream())
                .map(version -> version.text().strip())
                .toList();
        List<String> sections = root.child("Sections").stream()
                .flatMap(list -> list.children("Section").stream())
                .map(section -> section.text().strip())
                .toList();
        Optional<String> language = root.child("AcceptLanguages")
                .flatMap(list -> list.child("Language"))
                .map(XmlElement::text);
        boolean old = root.namespace().equals("http://www.opengis.net/wfs");
        Optional<String> version = old && accepted.isEmpty()
                ? Optional.of(root.attribute("version").orElse("1.1.0"))
                : Optional.empty();
        return new WfsRequest.GetCapabilities(
                WfsVersion.negotiate(accepted, version.or(() -> root.attribute("version"))), sections, language);
    }

    private static WfsRequest propertyValue(XmlElement root, WfsVersion version) {
        String reference = root.attribute("valueReference").orElseThrow(() -> OwsException.missing("valueReference"));
        if (reference.isBlank()) {
            throw new InvalidParameter("valueReference", "", "the name or path of a property");
        }
        List<QueryExpression> queries = XmlQueryReader.queries(root);
        if (queries.size() != 1) {
            throw new InvalidParameter("Query", queries.size() + " queries", "one query");
        }
        return new WfsRequest.GetPropertyValue(version, queries.get(0), reference.strip(), presentation(root));
    }

    private static LockTerms terms(XmlElement root) {
        return LockTerms.parse(root.attribute("expiry"), root.attribute("lockAction"));
    }

    private static Presentation presentation(XmlElement root) {
        String result = root.attribute("resultType").orElse("results").toLowerCase(Locale.ROOT);
        if (!result.equals("results") && !result.equals("hits")) {
            throw new InvalidParameter("resultType", result, "results or hits");
        }
        Optional<String> count = root.attribute("count").or(() -> root.attribute("maxFeatures"));
        return new Presentation(
                count.map(text -> OptionalLong.of(KvpRequestReader.whole("count", text)))
                        .orElse(OptionalLong.empty()),
                root.attribute("startIndex")
                        .map(text -> KvpRequestReader.whole("startIndex", text))
                        .orElse(0L),
                result.equals("hits"),
                root.attribute("outputFormat"));
    }
}
