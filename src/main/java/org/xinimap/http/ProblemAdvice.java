package org.xinimap.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.xinimap.InvalidParameter;
import org.xinimap.Unavailable;

/** Errors as RFC 9457 problem details; as a small page for a browser. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(InvalidParameter.class)
    @Nullable
    ResponseEntity<Object> invalidParameter(InvalidParameter e, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setTitle("Invalid parameter");
        problem.setProperty("parameter", e.name());
        problem.setProperty("value", e.value());
        problem.setProperty("accepted", e.accepted());
        return handleExceptionInternal(e, problem, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler(NoSuchResource.class)
    @Nullable
    ResponseEntity<Object> noSuchResource(NoSuchResource e, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
        return handleExceptionInternal(e, problem, new HttpHeaders(), HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler(Refusal.class)
    @Nullable
    ResponseEntity<Object> refusal(Refusal e, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(e.status(), e.getMessage());
        return handleExceptionInternal(e, problem, e.headers(), e.status(), request);
    }

    @ExceptionHandler(Unavailable.class)
    @Nullable
    ResponseEntity<Object> unavailable(Unavailable e, WebRequest request) {
        LOG.warn("{} is not answered: {}", request.getDescription(false), e.getMessage());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfter().toSeconds()));
        return handleExceptionInternal(e, problem, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** Tomcat has read the query: bad percent signs, bytes that are not UTF-8, too many parameters. */
    @ExceptionHandler(InvalidParameterException.class)
    @Nullable
    ResponseEntity<Object> unreadableQuery(InvalidParameterException e, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "The query can't be read; accepted: at most 1000 parameters, name=value, in UTF-8 and percent-encoded.");
        return handleExceptionInternal(e, problem, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) throws IOException {
        LOG.error("{} failed", request.getDescription(false), e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "The service failed on this request; its log says why.");
        return handleExceptionInternal(e, problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        Object problem = body == null ? ProblemDetail.forStatus(status) : body;
        HttpHeaders answer = new HttpHeaders(headers);
        answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem instanceof ProblemDetail detail) {
            if (status.value() == HttpStatus.NOT_FOUND.value() && detail.getDetail() == null) {
                detail.setDetail("There is nothing at '%s'.".formatted(servletRequest.getRequestURI()));
            }
            detail.setInstance(URI.create(servletRequest.getRequestURI()));
            if (ProblemPage.isWanted(servletRequest)) {
                answer.setContentType(ProblemPage.TYPE);
                problem = ProblemPage.of(detail);
            }
        }
        return super.handleExceptionInternal(e, problem, answer, status, request);
    }
}
