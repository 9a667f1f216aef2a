package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.XmlWriter;
import org.xinimap.xml.XmlElement;

/** Reads the Query and StoredQuery elements of a request. */
final class XmlQueryReader {
    private XmlQueryReader() {}

    /** @throws OwsException if there is none */
    static List<QueryExpression> queries(XmlElement root) {
        List<QueryExpression> queries = new ArrayList<>();
        for (XmlElement child : root.children()) {
            switch (child.name()) {
                case "Query" -> queries.add(adHoc(child));
                case "StoredQuery" -> queries.add(stored(child));
                default -> {
                    // Function expressions and the like of other versions select nothing here.
                }
            }
        }
        if (queries.isEmpty()) {
            throw OwsException.missing("Query");
        }
        return queries;
    }

    private static QueryExpression adHoc(XmlElement query) {
        String types = query.attribute("typeNames")
                .or(() -> query.attribute("typeName"))
                .filter(text -> !text.isBlank())
                .orElse("");
        List<String> properties = query.children("PropertyName").stream()
                .map(name -> name.text().strip())
                .filter(name -> !name.isEmpty())
                .toList();
        return new QueryExpression.AdHoc(
                words(types).stream().map(text -> type(query, text)).toList(),
                query.attribute("aliases").map(XmlQueryReader::words).orElse(List.of()),
                properties.isEmpty() || properties.contains("*") ? Optional.empty() : Optional.of(properties),
                query.attribute("srsName"),
                query.child("Filter").map(filter -> new FilterText.Fes("filter", filter)),
                Optional.empty(),
                query.child("SortBy").map(XmlQueryReader::sort).orElse(List.of()),
                Optional.empty());
    }

    /** Types are separated by spaces in 2.0 and 1.1, by commas in 1.0. */
    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<SortKey> sort(XmlElement sortBy) {
        List<SortKey> keys = new ArrayList<>();
        for (XmlElement property : sortBy.children("SortProperty")) {
            String name = property.child("ValueReference")
                    .or(() -> property.child("PropertyName"))
                    .map(reference -> reference.text().strip())
                    .orElseThrow(() -> OwsException.missing("ValueReference"));
            String order =
                    property.child("SortOrder").map(text -> text.text().strip()).orElse("ASC");
            if (!order.equalsIgnoreCase("ASC") && !order.equalsIgnoreCase("DESC")) {
                throw new InvalidParameter("SortOrder", order, "ASC or DESC");
            }
            keys.add(new SortKey(name, order.equalsIgnoreCase("DESC")));
        }
        return keys;
    }

    private static QueryExpression stored(XmlElement call) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (XmlElement parameter : call.children("Parameter")) {
            String name = parameter.attribute("name").orElseThrow(() -> OwsException.missing("name"));
            arguments.put(
                    name.toLowerCase(Locale.ROOT),
                    parameter.children().isEmpty()
                            ? parameter.text().strip()
                            : XmlWriter.fragment(parameter.children().get(0)));
        }
        return new QueryExpression.Stored(
                call.attribute("id")
                        .orElseThrow(() -> OwsException.missing("id"))
                        .strip(),
                arguments);
    }

    /** A type's name in the namespaces of an element; a prefix that is not declared says nothing. */
    static TypeName type(XmlElement at, String given) {
        String text = given.strip();
        String name = text.replaceFirst("^schema-element\\((.*)\\)$", "$1");
        Optional<QName> resolved = at.resolve(name);
        // Without a prefix the default namespace is the protocol's own, which no feature type is in.
        Optional<String> namespace = name.indexOf(':') < 0
                ? Optional.empty()
                : resolved.map(QName::getNamespaceURI).filter(uri -> !uri.equals(XMLConstants.NULL_NS_URI));
        return new TypeName(namespace, name.substring(name.indexOf(':') + 1), text);
    }
}
