package org.xinimap.ows.wfs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsException;
import org.xinimap.xml.XmlFault;
import org.xinimap.xml.XmlLimits;
import org.xinimap.xml.XmlParser;

/** Reads the questions of a request given as pairs: parallel lists in parentheses where there are several. */
final class KvpQueryReader {
    private static final XmlLimits FILTER = XmlLimits.BODY.withBytes(1 << 20);

    /** {@code xmlns(app,http://…)} of WFS 2.0, {@code xmlns(app=http://…)} of OWS Common. */
    private static final Pattern NAMESPACE = Pattern.compile("xmlns\\(([^)]*)\\)");

    private static final Pattern BETWEEN_FILTERS = Pattern.compile("(?<=>)\\s*\\)\\s*\\(\\s*(?=<)");

    private final KeyValues pairs;

    KvpQueryReader(KeyValues pairs) {
        this.pairs = pairs;
    }

    /** The types that {@code typeNames} or {@code typeName} lists; empty if there is none. */
    List<TypeName> types() {
        Map<String, String> namespaces = namespaces();
        List<TypeName> types = new ArrayList<>();
        for (String group : groups("typeNames", "typeName")) {
            ParenthesisedList.items(group).forEach(text -> types.add(type(text, namespaces)));
        }
        return types;
    }

    List<QueryExpression> read() {
        Optional<String> stored = pairs.get("storedQuery_Id", "storedQueryId");
        if (stored.isPresent()) {
            return List.of(new QueryExpression.Stored(stored.get(), arguments()));
        }
        List<List<TypeName>> types = typeGroups();
        if (types.isEmpty()) {
            if (pairs.get("resourceId", "featureId").isEmpty()) {
                throw OwsException.missing("typeNames");
            }
            types = List.of(List.of());
        }
        return adHoc(types);
    }

    /** The types of each query: a list in parentheses is one query, a plain list is as many as it has items. */
    private List<List<TypeName>> typeGroups() {
        Map<String, String> namespaces = namespaces();
        String text = pairs.get("typeNames", "typeName").orElse("");
        boolean join = ParenthesisedList.isMany(text) || pairs.get("aliases").isPresent();
        List<List<TypeName>> types = new ArrayList<>();
        for (String group : groups("typeNames", "typeName")) {
            List<TypeName> named = ParenthesisedList.items(group).stream()
                    .map(item -> type(item, namespaces))
                    .toList();
            if (join) {
                types.add(named);
            } else {
                named.forEach(one -> types.add(List.of(one)));
            }
        }
        return types;
    }

    private List<QueryExpression> adHoc(List<List<TypeName>> types) {
        int queries = types.size();
        List<Optional<String>> properties = parallel(queries, "propertyName");
        List<Optional<String>> srsNames = parallel(queries, "srsName");
        List<Optional<String>> aliases = parallel(queries, "aliases");
        List<Optional<String>> sort = parallel(queries, "sortBy");
        List<Optional<FilterText>> filters = filters(queries);
        Optional<Bbox> bbox = pairs.get("bbox").map(Bbox::parse);
        Optional<List<String>> ids = pairs.get("resourceId", "featureId").map(KvpQueryReader::ids);
        List<QueryExpression> all = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            all.add(new QueryExpression.AdHoc(
                    types.get(i),
                    aliases.get(i).map(ParenthesisedList::items).orElse(List.of()),
                    properties.get(i).filter(list -> !list.equals("*")).map(ParenthesisedList::items),
                    srsNames.get(i),
                    filters.get(i),
                    bbox,
                    sort.get(i).map(text -> SortKey.parse("sortBy", text)).orElse(List.of()),
                    ids));
        }
        return all;
    }

    private static List<String> ids(String text) {
        return ParenthesisedList.split("resourceId", text).stream()
                .flatMap(group -> ParenthesisedList.items(group).stream())
                .toList();
    }

    private List<String> groups(String... names) {
        return pairs.get(names)
                .map(text -> ParenthesisedList.split(names[0], text))
                .orElse(List.of());
    }

    /** One value per query; one that is not in parentheses holds for every query. */
    private List<Optional<String>> parallel(int queries, String name) {
        List<String> groups = groups(name);
        List<Optional<String>> values = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            if (groups.isEmpty()) {
                values.add(Optional.empty());
            } else if (groups.size() == 1) {
                values.add(Optional.of(groups.get(0)));
            } else {
                checkNumber(name, groups.size(), queries);
                values.add(Optional.of(groups.get(i)).filter(text -> !text.isBlank()));
            }
        }
        return values;
    }

    private static void checkNumber(String name, int given, int queries) {
        if (given != queries) {
            throw new InvalidParameter(
                    name, given + " lists", "as many lists as there are queries, %d".formatted(queries));
        }
    }

    private List<Optional<FilterText>> filters(int queries) {
        List<FilterText> given = new ArrayList<>();
        pairs.get("filter").ifPresent(text -> {
            for (String one : separate(text)) {
                given.add(parse(one));
            }
        });
        pairs.get("cql_filter").ifPresent(text -> {
            if (!given.isEmpty()) {
                throw new InvalidParameter("cql_filter", text, "either filter or cql_filter");
            }
            // GeoServer's separator of the filters of several types.
            for (String one : queries > 1 ? text.split(";", -1) : new String[] {text}) {
                given.add(new FilterText.Ecql("cql_filter", one));
            }
        });
        List<Optional<FilterText>> filters = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            if (given.size() > 1) {
                checkNumber("filter", given.size(), queries);
            }
            filters.add(given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() == 1 ? 0 : i)));
        }
        return filters;
    }

    private static List<String> separate(String text) {
        if (!ParenthesisedList.isMany(text)) {
            return List.of(text);
        }
        return List.of(BETWEEN_FILTERS.split(text.substring(1, text.length() - 1)));
    }

    private static FilterText parse(String text) {
        try {
            return new FilterText.Fes("filter", XmlParser.parse(new StringReader(text), FILTER));
        } catch (XmlFault e) {
            throw e.asInvalid("filter");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String name : pairs.names()) {
            pairs.get(name).ifPresent(value -> arguments.put(name.toLowerCase(Locale.ROOT), value));
        }
        return arguments;
    }

    private Map<String, String> namespaces() {
        Map<String, String> namespaces = new HashMap<>();
        pairs.get("namespaces", "namespace").ifPresent(text -> {
            Matcher matcher = NAMESPACE.matcher(text);
            while (matcher.find()) {
                String[] parts = matcher.group(1).split("[,=]", 2);
                boolean isDefault = parts.length == 1;
                namespaces.put(isDefault ? "" : parts[0].strip(), parts[parts.length - 1].strip());
            }
        });
        return namespaces;
    }

    private static TypeName type(String text, Map<String, String> namespaces) {
        if (text.startsWith("{") && text.indexOf('}') > 0) {
            int end = text.indexOf('}');
            return new TypeName(Optional.of(text.substring(1, end)), text.substring(end + 1), text);
        }
        // fes:AbstractQueryExpression and WFS 1.1: schema-element(app:Name) names its substitutes too; none has any.
        String name = text.replaceFirst("^schema-element\\((.*)\\)$", "$1");
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        return new TypeName(Optional.ofNullable(namespaces.get(prefix)), name.substring(colon + 1), text);
    }
}
