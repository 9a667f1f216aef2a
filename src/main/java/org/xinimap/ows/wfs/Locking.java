package org.xinimap.ows.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinimap.InvalidParameter;
import org.xinimap.encode.gml.GmlVersion;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.FeatureLocks.Grant;
import org.xinimap.layer.FeatureLocks.Key;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerEditor;
import org.xinimap.layer.LockRefused;
import org.xinimap.layer.Query;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.XmlWriter;
import org.xinimap.ows.wfs.WfsRequest.Presentation;

/** Locks features (WFS 2.0.2, clauses 12 and 13); transactions release them. */
@Component
final class Locking {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final QueryResolver resolver;
    private final GmlAnswers gml;
    private final FeatureLocks locks;
    private final Optional<LayerEditor> editor;

    Locking(QueryResolver resolver, GmlAnswers gml, FeatureLocks locks, ObjectProvider<LayerEditor> editor) {
        this.resolver = resolver;
        this.gml = gml;
        this.locks = locks;
        this.editor = Optional.ofNullable(editor.getIfAvailable());
    }

    /** A feature as one of the layers that show it names it. */
    private record Wanted(String gmlId, Key key) {}

    /**
     * Locks what the queries match, or keeps a lock for longer.
     *
     * @return the LockFeatureResponse
     * @throws LockRefused if all are wanted and one is locked already
     */
    byte[] lock(WfsRequest.LockFeature request) {
        if (request.lockId().isPresent()) {
            return renew(request.lockId().get(), request);
        }
        List<Wanted> wanted = new ArrayList<>();
        for (LayerQuery query : resolver.resolve(request.queries(), request.version())) {
            wanted.addAll(wanted(query, wanted.size()));
        }
        return report(grant(wanted, request.terms()), wanted);
    }

    /** The features stay unnamed: the client has their ids already. */
    private byte[] renew(String lockId, WfsRequest.LockFeature request) {
        try {
            Grant kept = locks.renew(lockId, request.terms().expiry());
            return report(kept, List.of());
        } catch (LockRefused e) {
            // As the conformance suite has it: to one who would keep it, a lock that never was is one that is no more.
            OwsException failure = new OwsException(OwsCode.LOCK_HAS_EXPIRED, "lockId", e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    /**
     * Locks the features of the page that is asked for and gives those that it got, as they are once they are locked.
     *
     * @throws LockRefused if all are wanted and one is locked already
     */
    void features(WfsRequest.GetFeatureWithLock request, Exchange exchange) throws IOException {
        WfsRequest.GetFeature asked = request.features();
        checkFormat(asked);
        FeaturePage page =
                FeaturePage.of(resolver.resolve(asked.queries(), asked.version()), counted(asked), asked.version());
        List<List<Wanted>> wanted = new ArrayList<>();
        int so = 0;
        for (LayerQuery query : page.queries()) {
            List<Wanted> own = wanted(query, so);
            wanted.add(own);
            so += own.size();
        }
        Grant grant = grant(wanted.stream().flatMap(List::stream).toList(), request.terms());
        try {
            List<LayerQuery> got = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                got.add(locked(page.queries().get(i), wanted.get(i), grant));
            }
            gml.locked(got, page.matched().orElseThrow(), grant.lockId(), exchange);
        } catch (IOException | RuntimeException e) {
            // The client does not learn the lock's id, so that nobody could use it.
            locks.release(grant.lockId());
            throw e;
        }
    }

    /** The lock's id is an attribute of the collection of this version, and of no other format. */
    private static void checkFormat(WfsRequest.GetFeature asked) {
        Optional<String> format = asked.presentation().outputFormat();
        boolean fits = OutputFormat.parse(asked.version(), format) instanceof OutputFormat.Gml found
                && found.version() == GmlVersion.V3_2;
        if (!fits) {
            throw new InvalidParameter("outputFormat", format.orElse(""), OutputFormat.mediaType(GmlVersion.V3_2));
        }
    }

    private static Presentation counted(WfsRequest.GetFeature asked) {
        return new Presentation(
                asked.presentation().count(), asked.presentation().startIndex(), true, Optional.empty());
    }

    private List<Wanted> wanted(LayerQuery query, int before) {
        Layer layer = query.layer();
        LayerEditor writer = editor.filter(found -> found.edits(layer))
                .orElseThrow(() -> new OwsException(
                        OwsCode.OPERATION_PROCESSING_FAILED,
                        layer.name(),
                        "Features of %s can only be read, so there is nothing to lock".formatted(layer.name())));
        FeatureNames names = new FeatureNames(layer, query.source().schema());
        List<Wanted> wanted = new ArrayList<>();
        try (FeatureResult features =
                query.source().query(query.query().withProperties(List.of()).withoutGeometry())) {
            while (features.hasNext()) {
                String id = features.next().getID();
                wanted.add(new Wanted(names.gmlId(id), writer.lockKey(layer, id)));
                if (before + wanted.size() > FeatureLocks.MOST_FEATURES) {
                    throw new OwsException(
                            OwsCode.OPERATION_PROCESSING_FAILED,
                            layer.name(),
                            "A lock holds at most %d features; ask for fewer".formatted(FeatureLocks.MOST_FEATURES));
                }
            }
        }
        return wanted;
    }

    private Grant grant(List<Wanted> wanted, LockTerms terms) {
        return locks.lock(wanted.stream().map(Wanted::key).toList(), terms.expiry(), terms.all());
    }

    /** The question for those of a query's features that were locked, of the layer as it is now. */
    private static LayerQuery locked(LayerQuery query, List<Wanted> wanted, Grant grant) {
        Set<String> ids = wanted.stream()
                .map(Wanted::key)
                .filter(grant.locked()::contains)
                .map(Key::id)
                .collect(Collectors.toSet());
        Filter filter = ids.isEmpty()
                ? Filter.EXCLUDE
                : FILTERS.id(ids.stream().map(FILTERS::featureId).collect(Collectors.toSet()));
        Query only = query.query().withFilter(filter).withBbox(List.of()).withPage(0, FeatureLocks.MOST_FEATURES);
        return new LayerQuery(query.layer(), query.layer().current(), only, query.crs());
    }

    private static byte[] report(Grant grant, List<Wanted> wanted) {
        XmlWriter xml = new XmlWriter();
        String wfs = WfsVersion.V2_0.namespace();
        xml.open("LockFeatureResponse", "lockId", grant.lockId())
                .attribute("xmlns", wfs)
                .attribute("xmlns:fes", FilterCapabilities.FES)
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", wfs + " http://schemas.opengis.net/wfs/2.0/wfs.xsd");
        list(xml, "FeaturesLocked", wanted, grant.locked());
        list(xml, "FeaturesNotLocked", wanted, grant.notLocked());
        return xml.close().toBytes();
    }

    private static void list(XmlWriter xml, String element, List<Wanted> wanted, Set<Key> those) {
        List<String> ids = wanted.stream()
                .filter(one -> those.contains(one.key()))
                .map(Wanted::gmlId)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            xml.open(element);
            ids.forEach(id -> xml.empty("fes:ResourceId", "rid", id));
            xml.close();
        }
    }
}
