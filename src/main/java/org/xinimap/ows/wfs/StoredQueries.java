package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinimap.InvalidParameter;

/** The stored queries by id: GetFeatureById under both its names, and those that beans provide. */
@Component
final class StoredQueries {
    private final Map<String, StoredQuery> byId = new LinkedHashMap<>();

    StoredQueries(ObjectProvider<StoredQuery> provided) {
        GetFeatureById.IDS.forEach(id -> byId.put(id, new GetFeatureById(id)));
        provided.orderedStream().forEach(query -> {
            if (byId.put(query.id(), query) != null) {
                throw new IllegalStateException("two stored queries are named " + query.id());
            }
        });
    }

    List<StoredQuery> all() {
        return new ArrayList<>(byId.values());
    }

    /** @throws InvalidParameter if there is no such query */
    StoredQuery find(String parameter, String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new InvalidParameter(
                        parameter, id, "the id of a stored query: " + String.join(", ", byId.keySet())));
    }
}
