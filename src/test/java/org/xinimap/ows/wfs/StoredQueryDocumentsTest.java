package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinimap.ows.OgcSchemas;

class StoredQueryDocumentsTest {
    private static final String SCHEMA = "http://schemas.opengis.net/wfs/2.0/wfs.xsd";
    private final List<StoredQuery> queries =
            GetFeatureById.IDS.stream().<StoredQuery>map(GetFeatureById::new).toList();
    private final StoredQueryDocuments documents = new StoredQueryDocuments(Wells.TYPES.all());

    @Test
    void listValidates() throws Exception {
        assertThat(OgcSchemas.faults(documents.list(queries), SCHEMA)).isEmpty();
    }

    @Test
    void descriptionsValidate() throws Exception {
        assertThat(OgcSchemas.faults(documents.describe(queries), SCHEMA)).isEmpty();
    }
}
