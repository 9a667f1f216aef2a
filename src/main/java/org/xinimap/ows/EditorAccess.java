package org.xinimap.ows;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.xinimap.http.CrossSite;

/** Who may write: the editor, and not by a page of another site. */
public final class EditorAccess {
    private static final String ROLE = "EDITOR";

    private EditorAccess() {}

    /** @throws OwsException with status 401 for one who has not said who he is, else 403 */
    public static void require(HttpServletRequest request, String operation) {
        if (CrossSite.is(request)) {
            throw refused(operation, "A page of another site may not write here", HttpStatus.FORBIDDEN);
        }
        if (request.getUserPrincipal() == null) {
            throw refused(
                    operation,
                    "Writing needs the editor's user name and password (HTTP Basic)",
                    HttpStatus.UNAUTHORIZED);
        }
        if (!request.isUserInRole(ROLE)) {
            throw refused(operation, "This user may not write", HttpStatus.FORBIDDEN);
        }
    }

    private static OwsException refused(String operation, String message, HttpStatus status) {
        return new OwsException(OwsCode.OPERATION_PROCESSING_FAILED, operation, message).withStatus(status);
    }
}
