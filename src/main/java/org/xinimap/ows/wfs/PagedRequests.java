package org.xinimap.ows.wfs;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.wfs.WfsRequest.Paged;

/**
 * Requests posted as XML that have further pages: their links carry a token, since an address can't carry the body. The last
 * thousand are kept (WFS 2.0.2, clause 7.7.4.4.1).
 */
@Component
final class PagedRequests {
    private static final int MOST = 1000;
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Paged> byToken = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Paged> eldest) {
            return size() > MOST;
        }
    };

    /** Keeps a request; the token leads back to it. */
    synchronized String keep(Paged request) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = HexFormat.of().formatHex(token);
        byToken.put(text, request);
        return text;
    }

    /** @throws OwsException ResponseCacheExpired if it is not kept any more */
    synchronized Paged find(String token) {
        return Optional.ofNullable(byToken.get(token))
                .orElseThrow(() -> new OwsException(
                        OwsCode.RESPONSE_CACHE_EXPIRED,
                        "resultId",
                        "This page is not kept any more; post the request again with startIndex"));
    }
}
