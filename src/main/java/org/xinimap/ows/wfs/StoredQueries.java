package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.xml.XmlElement;

/**
 * The stored queries by id: GetFeatureById under both its names, those that beans provide, and those that clients have made.
 * Safe for use by many threads.
 */
@Component
final class StoredQueries {
    private final Map<String, StoredQuery> own = new LinkedHashMap<>();
    private final Optional<StoredQueryFile> file;
    /** Replaced as a whole. */
    private volatile Map<String, CreatedQuery> created = Map.of();

    StoredQueries(ObjectProvider<StoredQuery> provided, ObjectProvider<StoredQueryFile> files) {
        GetFeatureById.IDS.forEach(id -> own.put(id, new GetFeatureById(id)));
        provided.orderedStream().forEach(query -> {
            if (own.put(query.id(), query) != null) {
                throw new IllegalStateException("two stored queries are named " + query.id());
            }
        });
        file = Optional.ofNullable(files.getIfAvailable());
        file.ifPresent(kept -> created = byId(kept.read()));
    }

    private static Map<String, CreatedQuery> byId(Collection<CreatedQuery> queries) {
        Map<String, CreatedQuery> byId = new LinkedHashMap<>();
        queries.forEach(query -> byId.put(query.id(), query));
        return byId;
    }

    List<StoredQuery> all() {
        List<StoredQuery> all = new ArrayList<>(own.values());
        all.addAll(created.values());
        return all;
    }

    /** @throws InvalidParameter if there is no such query */
    StoredQuery find(String parameter, String id) {
        return Optional.<StoredQuery>ofNullable(own.get(id))
                .or(() -> Optional.ofNullable(created.get(id)))
                .orElseThrow(() -> new InvalidParameter(
                        parameter,
                        id,
                        "the id of a stored query: "
                                + String.join(
                                        ", ",
                                        all().stream().map(StoredQuery::id).toList())));
    }

    /** Whether clients can make and drop queries. */
    boolean isManaged() {
        return file.isPresent();
    }

    /**
     * Makes queries, all of them or none.
     *
     * @throws OwsException if there is one of the same id, or a definition is not accepted
     */
    synchronized void create(List<XmlElement> definitions, FeatureTypes types) {
        if (definitions.isEmpty()) {
            throw OwsException.missing("StoredQueryDefinition");
        }
        Map<String, CreatedQuery> changed = new LinkedHashMap<>(created);
        for (XmlElement definition : definitions) {
            CreatedQuery query = CreatedQuery.of(definition);
            query.check(types);
            if (own.containsKey(query.id()) || changed.put(query.id(), query) != null) {
                throw new OwsException(
                        OwsCode.DUPLICATE_STORED_QUERY_ID_VALUE,
                        query.id(),
                        "There is a stored query '%s' already; drop it first, or choose another id"
                                .formatted(query.id()));
            }
        }
        keep(changed);
    }

    /** @throws OwsException if there is no such query, or it is the service's own */
    synchronized void drop(String id) {
        if (own.containsKey(id)) {
            throw new InvalidParameter(
                    "id", id, "a stored query that was made by CreateStoredQuery; this is the service's own");
        }
        find("id", id);
        Map<String, CreatedQuery> changed = new LinkedHashMap<>(created);
        changed.remove(id);
        keep(changed);
    }

    private void keep(Map<String, CreatedQuery> changed) {
        file.orElseThrow(() -> new OwsException(
                        OwsCode.OPERATION_NOT_SUPPORTED, "CreateStoredQuery", "This service keeps no stored queries"))
                .write(changed.values().stream().map(CreatedQuery::definition).toList());
        created = changed;
    }
}
