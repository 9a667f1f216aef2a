package org.xinimap.ows;

import org.springframework.http.HttpStatus;

/** Exception codes with the HTTP status of WFS 2.0.2 (OGC 09-025r2), table D.2, and OWS Common 1.1 (06-121r3), clause 8. */
public enum OwsCode {
    MISSING_PARAMETER_VALUE("MissingParameterValue", HttpStatus.BAD_REQUEST),
    INVALID_PARAMETER_VALUE("InvalidParameterValue", HttpStatus.BAD_REQUEST),
    VERSION_NEGOTIATION_FAILED("VersionNegotiationFailed", HttpStatus.BAD_REQUEST),
    INVALID_UPDATE_SEQUENCE("InvalidUpdateSequence", HttpStatus.BAD_REQUEST),
    OPERATION_NOT_SUPPORTED("OperationNotSupported", HttpStatus.BAD_REQUEST),
    OPTION_NOT_SUPPORTED("OptionNotSupported", HttpStatus.BAD_REQUEST),
    OPERATION_PARSING_FAILED("OperationParsingFailed", HttpStatus.BAD_REQUEST),
    OPERATION_PROCESSING_FAILED("OperationProcessingFailed", HttpStatus.FORBIDDEN),
    NOT_FOUND("NotFound", HttpStatus.NOT_FOUND),
    /** WMTS 1.0.0 (OGC 07-057r7), table 25. */
    TILE_OUT_OF_RANGE("TileOutOfRange", HttpStatus.BAD_REQUEST),
    /** WMTS 1.0.0 (OGC 07-057r7), table 30. */
    POINT_IJ_OUT_OF_RANGE("PointIJOutOfRange", HttpStatus.BAD_REQUEST),
    CANNOT_LOCK_ALL_FEATURES("CannotLockAllFeatures", HttpStatus.BAD_REQUEST),
    DUPLICATE_STORED_QUERY_ID_VALUE("DuplicateStoredQueryIdValue", HttpStatus.CONFLICT),
    DUPLICATE_STORED_QUERY_PARAMETER_NAME("DuplicateStoredQueryParameterName", HttpStatus.CONFLICT),
    FEATURES_NOT_LOCKED("FeaturesNotLocked", HttpStatus.BAD_REQUEST),
    INVALID_LOCK_ID("InvalidLockId", HttpStatus.BAD_REQUEST),
    INVALID_VALUE("InvalidValue", HttpStatus.BAD_REQUEST),
    /** Those from here to {@code INVALID_DIMENSION_VALUE} are of WMS 1.3.0, table E.1, and 1.1.1, table A.1. */
    INVALID_FORMAT("InvalidFormat", HttpStatus.BAD_REQUEST),
    INVALID_CRS("InvalidCRS", HttpStatus.BAD_REQUEST),
    INVALID_SRS("InvalidSRS", HttpStatus.BAD_REQUEST),
    LAYER_NOT_DEFINED("LayerNotDefined", HttpStatus.BAD_REQUEST),
    STYLE_NOT_DEFINED("StyleNotDefined", HttpStatus.BAD_REQUEST),
    LAYER_NOT_QUERYABLE("LayerNotQueryable", HttpStatus.BAD_REQUEST),
    INVALID_POINT("InvalidPoint", HttpStatus.BAD_REQUEST),
    CURRENT_UPDATE_SEQUENCE("CurrentUpdateSequence", HttpStatus.BAD_REQUEST),
    INVALID_DIMENSION_VALUE("InvalidDimensionValue", HttpStatus.BAD_REQUEST),
    LOCK_HAS_EXPIRED("LockHasExpired", HttpStatus.FORBIDDEN),
    RESPONSE_CACHE_EXPIRED("ResponseCacheExpired", HttpStatus.FORBIDDEN),
    NO_APPLICABLE_CODE("NoApplicableCode", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String text;
    private final HttpStatus status;

    OwsCode(String text, HttpStatus status) {
        this.text = text;
        this.status = status;
    }

    /** The code as reports spell it. */
    public String text() {
        return text;
    }

    public HttpStatus status() {
        return status;
    }
}
