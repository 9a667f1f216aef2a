package org.xinimap.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problem details for requests that never reach a controller: what Spring Security's firewall rejects, and what Tomcat itself
 * does, such as an address with bytes that are not UTF-8.
 */
@Component
final class RejectedRequests
        implements RequestRejectedHandler, WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String ADDRESS =
            "The address can't be used; accepted: a path without //, ;, \\, encoded slashes or control characters, in UTF-8.";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejection)
            throws IOException {
        write(HttpStatus.BAD_REQUEST, request, response);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            Container host = context.getParent();
            host.getPipeline().addValve(new Report());
        });
    }

    private static void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(
                status == HttpStatus.BAD_REQUEST ? ADDRESS : "The request was refused: " + status.getReasonPhrase());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        response.setStatus(status.value());
        if (ProblemPage.prefersHtml(accept == null ? "" : accept)) {
            response.setContentType(ProblemPage.TYPE.toString());
            response.getOutputStream().write(ProblemPage.of(problem));
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(JsonMapper.shared()
                            .writeValueAsBytes(Map.of(
                                    "title", String.valueOf(problem.getTitle()),
                                    "status", problem.getStatus(),
                                    "detail", String.valueOf(problem.getDetail()))));
        }
    }

    /** Stands in for Tomcat's page about an error that nothing else has answered. */
    private static final class Report extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                write(status, request, response.getResponse());
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("the client left before its error was written", e);
            }
        }
    }
}
