package org.xinimap.ows.wfs;

import java.util.List;
import java.util.Optional;
import org.xinimap.xml.XmlElement;

/** One action of a transaction as it came (WFS 2.0.2, clause 15.2). An absent filter is a mistake found when all else is right. */
sealed interface TransactionAction {
    /** What the client calls it; empty if it has no name. */
    String handle();

    /** @param srsName of geometries that name none */
    record Insert(String handle, List<XmlElement> features, Optional<String> srsName) implements TransactionAction {}

    record Update(
            String handle,
            TypeName type,
            List<Assignment> assignments,
            Optional<FilterText> filter,
            Optional<String> srsName)
            implements TransactionAction {}

    record Replace(String handle, XmlElement feature, Optional<FilterText> filter, Optional<String> srsName)
            implements TransactionAction {}

    record Delete(String handle, TypeName type, Optional<FilterText> filter) implements TransactionAction {}

    /**
     * A property to set.
     *
     * @param value absent: to null
     */
    record Assignment(String path, Optional<XmlElement> value) {}
}
