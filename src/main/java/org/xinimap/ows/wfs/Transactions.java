package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerEdit;
import org.xinimap.layer.LayerEditRefused;
import org.xinimap.layer.LayerEditor;
import org.xinimap.layer.LayerFeature;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.xml.XmlElement;

/**
 * Carries out transactions: all of one or nothing. The filters of all actions look at the features as they were before the
 * first action; a feature that somebody else changes meanwhile makes the transaction fail.
 */
@Component
final class Transactions {
    private final FeatureTypes types;
    private final QueryResolver resolver;
    private final Optional<LayerEditor> editor;

    Transactions(FeatureTypes types, QueryResolver resolver, ObjectProvider<LayerEditor> editor) {
        this.types = types;
        this.resolver = resolver;
        this.editor = Optional.ofNullable(editor.getIfAvailable());
    }

    /** Whether there is anything that can be changed. */
    boolean isOffered() {
        return editor.map(found -> types.all().stream().anyMatch(found::edits)).orElse(false);
    }

    /** @throws OwsException naming the action at fault; then nothing has been changed */
    TransactionSummary carryOut(WfsRequest.Transaction request) {
        LayerEditor writer = editor.orElseThrow(
                () -> new OwsException(OwsCode.OPERATION_NOT_SUPPORTED, "Transaction", "This service is read-only"));
        FeatureLocks.Permit permit = TransactionReader.permit(request.root());
        List<TransactionAction> actions = TransactionReader.read(request.root());
        List<LayerEdit> edits = new ArrayList<>();
        List<TransactionAction> origin = new ArrayList<>();
        for (TransactionAction action : actions) {
            List<LayerEdit> own = edits(action, request.version(), writer);
            edits.addAll(own);
            own.forEach(edit -> origin.add(action));
        }
        List<String> ids = apply(edits, origin, permit, writer);
        TransactionSummary summary = new TransactionSummary();
        for (int i = 0; i < edits.size(); i++) {
            String id =
                    new FeatureNames(edits.get(i).layer(), edits.get(i).layer().schema()).gmlId(ids.get(i));
            summary.add(origin.get(i), id);
        }
        return summary;
    }

    private static List<String> apply(
            List<LayerEdit> edits, List<TransactionAction> origin, FeatureLocks.Permit permit, LayerEditor writer) {
        // With a lock it is a request to release it.
        if (edits.isEmpty() && permit.lockId().isEmpty()) {
            return List.of();
        }
        try {
            return writer.apply(edits, permit);
        } catch (LayerEditRefused e) {
            TransactionAction action = origin.get(e.index());
            OwsException failure = new OwsException(
                    e.changedMeanwhile() ? OwsCode.OPERATION_PROCESSING_FAILED : OwsCode.INVALID_VALUE,
                    locator(action),
                    "Nothing was changed: " + e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    /** The action's name as the client gave it, else what it is. */
    private static String locator(TransactionAction action) {
        return action.handle().isEmpty() ? action.getClass().getSimpleName() : action.handle();
    }

    private List<LayerEdit> edits(TransactionAction action, WfsVersion version, LayerEditor writer) {
        if (action instanceof TransactionAction.Insert insert) {
            return insert.features().stream()
                    .map(feature -> insert(feature, insert.srsName(), version, writer))
                    .toList();
        }
        if (action instanceof TransactionAction.Update update) {
            return update(update, version, writer);
        }
        if (action instanceof TransactionAction.Replace replace) {
            return replace(replace, version, writer);
        }
        TransactionAction.Delete delete = (TransactionAction.Delete) action;
        Layer layer = editable(delete.type(), writer);
        return matching(layer, delete.filter(), version).stream()
                .map(feature -> (LayerEdit) new LayerEdit.Delete(layer, feature.getID(), expected(feature)))
                .toList();
    }

    private LayerEdit insert(XmlElement feature, Optional<String> srsName, WfsVersion version, LayerEditor writer) {
        Layer layer = editable(XmlQueryReader.type(feature, feature.qualifiedName()), writer);
        FeatureValues values =
                new FeatureValues(new FeatureNames(layer, layer.schema()), crs(srsName, version), version);
        return new LayerEdit.Insert(layer, values.of(feature));
    }

    private List<LayerEdit> update(TransactionAction.Update update, WfsVersion version, LayerEditor writer) {
        Layer layer = editable(update.type(), writer);
        FeatureNames names = new FeatureNames(layer, layer.schema());
        FeatureValues values = new FeatureValues(names, crs(update.srsName(), version), version);
        Map<String, @Nullable Object> changes = new HashMap<>();
        for (TransactionAction.Assignment assignment : update.assignments()) {
            PropertyPath path = names.path("ValueReference", assignment.path());
            if (path instanceof PropertyPath.Standard standard
                    && standard.name().equals("boundedBy")) {
                assignment.value().ifPresent(FeatureValues::checkEnvelope);
            }
            if (path instanceof PropertyPath.Id) {
                throw new InvalidParameter("ValueReference", assignment.path(), "a property; ids do not change");
            }
            if (path instanceof PropertyPath.Attribute attribute) {
                changes.put(
                        attribute.name(),
                        assignment
                                .value()
                                .map(value -> values.value(attribute.name(), value))
                                .orElse(null));
            }
        }
        return matching(layer, update.filter(), version).stream()
                .map(feature -> (LayerEdit) new LayerEdit.Update(layer, feature.getID(), changes, expected(feature)))
                .toList();
    }

    private List<LayerEdit> replace(TransactionAction.Replace replace, WfsVersion version, LayerEditor writer) {
        XmlElement feature = replace.feature();
        Layer layer = editable(XmlQueryReader.type(feature, feature.qualifiedName()), writer);
        Map<String, @Nullable Object> values = new HashMap<>();
        for (AttributeDescriptor attribute : layer.schema().getAttributeDescriptors()) {
            values.put(attribute.getLocalName(), null);
        }
        values.putAll(
                new FeatureValues(new FeatureNames(layer, layer.schema()), crs(replace.srsName(), version), version)
                        .of(feature));
        return matching(layer, replace.filter(), version).stream()
                .map(old -> (LayerEdit) new LayerEdit.Update(layer, old.getID(), values, expected(old)))
                .toList();
    }

    private Layer editable(TypeName type, LayerEditor writer) {
        Layer layer;
        try {
            layer = types.find(type);
        } catch (InvalidParameter e) {
            OwsException failure = new OwsException(OwsCode.INVALID_VALUE, type.text(), e.getMessage());
            failure.initCause(e);
            throw failure;
        }
        if (!writer.edits(layer)) {
            throw new OwsException(
                    OwsCode.OPERATION_PROCESSING_FAILED,
                    layer.name(),
                    "Features of %s can only be read".formatted(layer.name()));
        }
        return layer;
    }

    private static Optional<Crs> crs(Optional<String> srsName, WfsVersion version) {
        return Optional.of(srsName.map(name -> Crs.parse("srsName", name)).orElse(version.defaultCrs()));
    }

    private static OptionalLong expected(LayerFeature feature) {
        return OptionalLong.of(feature.version());
    }

    private List<LayerFeature> matching(Layer layer, Optional<FilterText> given, WfsVersion version) {
        // Without a filter an action would be on every feature; nobody means that.
        FilterText filter = given.orElseThrow(() -> OwsException.missing("Filter"));
        LayerQuery query = resolver.matching(layer, filter, version);
        List<LayerFeature> found = new ArrayList<>();
        try (FeatureResult features =
                query.source().query(query.query().withProperties(List.of()).withoutGeometry())) {
            features.forEachRemaining(found::add);
        }
        return found;
    }
}
