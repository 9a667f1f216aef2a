package org.xinimap.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that a filter leaves to the container, such as a missing credential, as problem details. */
@RestController
final class ContainerErrorController implements ErrorController {
    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<?> error(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            // Half a document has been sent: nothing may follow it, the container breaks the connection off.
            return ResponseEntity.noContent().build();
        }
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence(status));
        return ProblemPage.isWanted(request)
                ? ResponseEntity.status(status).contentType(ProblemPage.TYPE).body(ProblemPage.of(problem))
                : ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "Writing needs the editor's user name and password (HTTP Basic).";
            case FORBIDDEN -> "This user may not write, or the request came from another site's page.";
            case NOT_FOUND -> "There is nothing at this address.";
            default -> "The request was refused: " + status.getReasonPhrase();
        };
    }
}
