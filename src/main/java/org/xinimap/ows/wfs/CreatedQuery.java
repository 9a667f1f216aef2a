package org.xinimap.ows.wfs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.xinimap.InvalidParameter;
import org.xinimap.layer.Text;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.XmlWriter;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlLimits;
import org.xinimap.xml.XmlParser;

/**
 * A stored query that a client has made (WFS 2.0.2, clause 14.5). In the queries it stands for, <code>${name}</code> is the
 * argument of a parameter, put in as text; of a parameter whose type is a geometry of GML it may be an element.
 *
 * @param definition the {@code StoredQueryDefinition} it came as
 */
record CreatedQuery(
        String id,
        Text title,
        Text description,
        List<Parameter> parameters,
        List<String> returnedLayers,
        XmlElement definition)
        implements StoredQuery {
    static final String LANGUAGE = "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression";
    /** As 2.0.0 spelled it. */
    private static final List<String> LANGUAGES =
            List.of(LANGUAGE, "urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression");

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern WORDS = Pattern.compile("\\s+");

    /** @throws OwsException if the definition is not one */
    static CreatedQuery of(XmlElement definition) {
        String id = definition.attribute("id").orElseThrow(() -> OwsException.missing("id"));
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (XmlElement parameter : definition.children("Parameter")) {
            String name = parameter.attribute("name").orElseThrow(() -> OwsException.missing("name"));
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new OwsException(
                        OwsCode.DUPLICATE_STORED_QUERY_PARAMETER_NAME,
                        name,
                        "Stored query '%s' has two parameters '%s'; names differ by more than case"
                                .formatted(id, name));
            }
            String type = parameter.attribute("type").orElseThrow(() -> OwsException.missing("type"));
            parameters.add(new Parameter(name, type, text(parameter, "Title", name)));
        }
        List<String> returned = new ArrayList<>();
        for (XmlElement text : texts(id, definition)) {
            check(text, names);
            WORDS.splitAsStream(text.attribute("returnFeatureTypes").orElse("").strip())
                    .filter(name -> !name.isEmpty() && !name.contains("${"))
                    .map(name -> XmlQueryReader.type(text, name).localName())
                    .forEach(returned::add);
        }
        return new CreatedQuery(
                id,
                text(definition, "Title", id),
                text(definition, "Abstract", ""),
                List.copyOf(parameters),
                List.copyOf(returned),
                definition);
    }

    private static List<XmlElement> texts(String id, XmlElement definition) {
        List<XmlElement> texts = definition.children("QueryExpressionText");
        if (texts.isEmpty()) {
            throw new OwsException(
                    OwsCode.MISSING_PARAMETER_VALUE,
                    "QueryExpressionText",
                    "Stored query '%s' has no QueryExpressionText".formatted(id));
        }
        return texts;
    }

    private static void check(XmlElement text, Set<String> parameters) {
        String language = text.attribute("language").orElseThrow(() -> OwsException.missing("language"));
        if (!LANGUAGES.contains(language)) {
            throw new InvalidParameter("language", language, String.join(" or ", LANGUAGES));
        }
        for (XmlElement child : text.children()) {
            if (!child.name().equals("Query")) {
                throw new InvalidParameter("QueryExpressionText", child.name(), "elements wfs:Query");
            }
        }
        XmlQueryReader.queries(text);
        Matcher place = PLACE.matcher(XmlWriter.fragment(text));
        while (place.find()) {
            if (!parameters.contains(place.group(1).toLowerCase(Locale.ROOT))) {
                throw new InvalidParameter(
                        "QueryExpressionText", place.group(), "the name of a parameter of the stored query");
            }
        }
    }

    /** A label in the languages it is given in. */
    private static Text text(XmlElement parent, String name, String otherwise) {
        String zh = "";
        String en = "";
        for (XmlElement label : parent.children(name)) {
            String words = label.text().strip();
            if (label.attribute("http://www.w3.org/XML/1998/namespace", "lang")
                    .orElse("en")
                    .startsWith("zh")) {
                zh = words;
            } else {
                en = words;
            }
        }
        String either = en.isEmpty() ? zh.isEmpty() ? otherwise : zh : en;
        return new Text(zh.isEmpty() ? either : zh, en.isEmpty() ? either : en);
    }

    /** @throws InvalidParameter if it asks for a feature type that is not there */
    void check(FeatureTypes types) {
        for (XmlElement text : definition.children("QueryExpressionText")) {
            WORDS.splitAsStream(text.attribute("returnFeatureTypes").orElse("").strip())
                    .filter(name -> !name.isEmpty() && !name.contains("${"))
                    .forEach(name -> types.find(XmlQueryReader.type(text, name)));
            for (QueryExpression query : XmlQueryReader.queries(text)) {
                ((QueryExpression.AdHoc) query)
                        .types().stream()
                                .filter(type -> !type.text().contains("${"))
                                .forEach(types::find);
            }
        }
    }

    /** Whether nobody is to see the queries it stands for. */
    static boolean isPrivate(XmlElement text) {
        return List.of("true", "1")
                .contains(text.attribute("isPrivate").orElse("false").strip());
    }

    @Override
    public List<QueryExpression.AdHoc> queries(Map<String, String> arguments) {
        List<QueryExpression.AdHoc> queries = new ArrayList<>();
        for (XmlElement text : definition.children("QueryExpressionText")) {
            String filled = PLACE.matcher(XmlWriter.fragment(text))
                    .replaceAll(place -> Matcher.quoteReplacement(argument(place.group(1), arguments)));
            for (QueryExpression query : XmlQueryReader.queries(parse(filled))) {
                queries.add((QueryExpression.AdHoc) query);
            }
        }
        return queries;
    }

    private String argument(String name, Map<String, String> arguments) {
        String given = arguments.get(name.toLowerCase(Locale.ROOT));
        if (given == null) {
            throw OwsException.missing(name);
        }
        boolean element = given.startsWith("<")
                && parameters.stream()
                        .anyMatch(parameter -> parameter.name().equalsIgnoreCase(name)
                                && parameter.type().startsWith("gml:"));
        return element ? XmlWriter.fragment(parse(given)) : HtmlUtils.htmlEscapeDecimal(given);
    }

    private static XmlElement parse(String text) {
        try {
            return XmlParser.parse(new StringReader(text), XmlLimits.BODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
