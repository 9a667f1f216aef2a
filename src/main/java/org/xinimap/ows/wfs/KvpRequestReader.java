package org.xinimap.ows.wfs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.wfs.WfsRequest.Presentation;

/** Reads requests from key-value pairs; what one version calls a parameter is understood in all. */
final class KvpRequestReader {
    private final KeyValues pairs;

    KvpRequestReader(KeyValues pairs) {
        this.pairs = pairs;
    }

    WfsRequest read() {
        RequestReader.checkService(pairs.get("service"), true);
        String operation = pairs.require("request");
        if (operation.equalsIgnoreCase("GetCapabilities")) {
            return capabilities();
        }
        WfsVersion version = WfsVersion.required(pairs.get("version"));
        Optional<String> earlier = pairs.get("resultId");
        if (earlier.isPresent()) {
            return new WfsRequest.GetPage(version, earlier.get(), presentation());
        }
        KvpQueryReader queries = new KvpQueryReader(pairs);
        return switch (operation.toLowerCase(Locale.ROOT)) {
            case "describefeaturetype" ->
                new WfsRequest.DescribeFeatureType(version, queries.types(), pairs.get("outputFormat"));
            case "getfeature" -> new WfsRequest.GetFeature(version, queries.read(), presentation());
            case "getfeaturewithlock" -> {
                LockTerms.checkVersion(version, "GetFeatureWithLock");
                yield LockTerms.features(new WfsRequest.GetFeature(version, queries.read(), presentation()), terms());
            }
            case "lockfeature" -> {
                LockTerms.checkVersion(version, "LockFeature");
                Optional<String> lockId = pairs.get("lockId");
                yield new WfsRequest.LockFeature(
                        version, lockId, lockId.isPresent() ? List.of() : queries.read(), terms());
            }
            case "getpropertyvalue" ->
                new WfsRequest.GetPropertyValue(version, single(queries.read()), valueReference(), presentation());
            case "liststoredqueries" -> new WfsRequest.ListStoredQueries(version);
            case "describestoredqueries" ->
                new WfsRequest.DescribeStoredQueries(version, list("storedQuery_Id", "storedQueryId"));
            case "dropstoredquery" ->
                new WfsRequest.DropStoredQuery(version, pairs.require("storedQuery_Id", "id", "storedQueryId"));
            default -> throw RequestReader.noSuchOperation(operation);
        };
    }

    private WfsRequest capabilities() {
        return new WfsRequest.GetCapabilities(
                WfsVersion.negotiate(list("acceptVersions"), pairs.get("version")),
                list("sections"),
                pairs.get("language", "acceptLanguages", "lang"));
    }

    private List<String> list(String... names) {
        return pairs.get(names).map(ParenthesisedList::items).orElse(List.of());
    }

    private static QueryExpression single(List<QueryExpression> queries) {
        if (queries.size() != 1) {
            throw new InvalidParameter("typeNames", queries.size() + " queries", "one query");
        }
        return queries.get(0);
    }

    private String valueReference() {
        if (!pairs.has("valueReference")) {
            throw OwsException.missing("valueReference");
        }
        return pairs.get("valueReference")
                .orElseThrow(() -> new InvalidParameter("valueReference", "", "the name or path of a property"));
    }

    private LockTerms terms() {
        return LockTerms.parse(pairs.get("expiry"), pairs.get("lockAction"));
    }

    private Presentation presentation() {
        String result = pairs.get("resultType").orElse("results");
        if (!result.equalsIgnoreCase("results") && !result.equalsIgnoreCase("hits")) {
            throw new InvalidParameter("resultType", result, "results or hits");
        }
        return new Presentation(
                pairs.get("count", "maxFeatures")
                        .map(text -> OptionalLong.of(whole("count", text)))
                        .orElse(OptionalLong.empty()),
                pairs.get("startIndex").map(text -> whole("startIndex", text)).orElse(0L),
                result.equalsIgnoreCase("hits"),
                pairs.get("outputFormat"));
    }

    /** A whole number, not negative; larger than a long can hold counts as the largest. */
    static long whole(String parameter, String text) {
        String digits = text.strip();
        if (!digits.matches("\\+?\\d+")) {
            throw new InvalidParameter(parameter, text, "a whole number, 0 or more");
        }
        Optional<Long> number = digits.length() > 18 ? Optional.empty() : Optional.of(Long.parseLong(digits));
        return number.orElse(Long.MAX_VALUE);
    }
}
