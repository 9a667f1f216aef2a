package org.xinimap.ows.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One question of a request (WFS 2.0.2, clause 7.9.2.3). */
sealed interface QueryExpression {

    /**
     * A question put together by the client. The bbox, filter and resource ids given must all hold.
     *
     * @param types more than one: a join; empty: those of the resource ids
     * @param aliases empty, or one per type
     * @param properties names or paths of the properties wanted; absent: all
     * @param srsName of the coordinates in the answer; absent: the default
     * @param resourceIds absent: whatever the rest says
     */
    record AdHoc(
            List<TypeName> types,
            List<String> aliases,
            Optional<List<String>> properties,
            Optional<String> srsName,
            Optional<FilterText> filter,
            Optional<Bbox> bbox,
            List<SortKey> sort,
            Optional<List<String>> resourceIds)
            implements QueryExpression {

        public AdHoc {
            types = List.copyOf(types);
            aliases = List.copyOf(aliases);
            properties = properties.map(List::copyOf);
            sort = List.copyOf(sort);
            resourceIds = resourceIds.map(List::copyOf);
        }

        /** Every feature of a type. */
        static AdHoc all(TypeName type) {
            return new AdHoc(
                    List.of(type),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }
    }

    /**
     * A stored query called by its id.
     *
     * @param arguments by the parameter's name in lower case
     */
    record Stored(String id, Map<String, String> arguments) implements QueryExpression {
        public Stored {
            arguments = Map.copyOf(arguments);
        }
    }
}
