package org.xinimap.ows.wfs;

import java.util.Optional;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.OwsMessage;

/** Reads a request of any version, from pairs or from XML. */
final class RequestReader {
    private RequestReader() {}

    /** The version whose exception report a message gets, found though the rest may be wrong. */
    static WfsVersion reportVersion(OwsMessage message) {
        Optional<String> version = message.xml().isPresent()
                ? message.xml().flatMap(XmlRequestReader::versionText)
                : message.pairs().get("VERSION");
        return version.flatMap(WfsVersion::named).orElse(WfsVersion.V2_0);
    }

    static WfsRequest read(OwsMessage message) {
        return message.xml().isPresent()
                ? XmlRequestReader.read(message.xml().get())
                : new KvpRequestReader(message.pairs()).read();
    }

    /** WFS is the only service here; the XML of versions before 2.0 may leave it out. */
    static void checkService(Optional<String> service, boolean required) {
        if (service.isEmpty() && required) {
            throw OwsException.missing("service");
        }
        if (service.isPresent() && !service.get().equalsIgnoreCase("WFS")) {
            throw new OwsException(
                    OwsCode.INVALID_PARAMETER_VALUE,
                    "service",
                    "Parameter 'service' is '%s'; accepted: WFS".formatted(service.get()));
        }
    }

    static OwsException noSuchOperation(String given) {
        return new OwsException(
                OwsCode.OPERATION_NOT_SUPPORTED,
                given,
                "There is no operation '%s'; accepted: GetCapabilities, DescribeFeatureType, GetFeature, GetFeatureWithLock, GetPropertyValue, LockFeature, ListStoredQueries, DescribeStoredQueries, CreateStoredQuery, DropStoredQuery, Transaction"
                        .formatted(given));
    }
}
