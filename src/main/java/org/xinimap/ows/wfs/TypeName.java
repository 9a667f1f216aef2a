package org.xinimap.ows.wfs;

import java.util.Optional;

/**
 * The name of a feature type as a request gives it.
 *
 * @param namespace absent where the request does not say what its prefix stands for
 * @param text the name as it was written, for messages
 */
record TypeName(Optional<String> namespace, String localName, String text) {}
