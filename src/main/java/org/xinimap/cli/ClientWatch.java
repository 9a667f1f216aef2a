package org.xinimap.cli;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.xinimap.layer.Cancellation;

/**
 * Stops work for clients that have gone. A servlet notices that only when it writes, and a query that takes long writes nothing;
 * so the connections of requests that wait for something which can be stopped are looked at four times a second.
 */
@Component
final class ClientWatch implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final long PERIOD_MILLIS = 250;

    private final Set<Watched> requests = ConcurrentHashMap.newKeySet();

    private record Watched(org.apache.coyote.Request connection, Cancellation cancellation, long since) {
        /**
         * Reads without waiting. The container answers 1 for the end of the stream: anything a client could send would be
         * longer.
         */
        boolean isGone() {
            connection.action(ActionCode.AVAILABLE, Boolean.TRUE);
            return connection.getAvailable() == 1;
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Watch());
        Thread thread = new Thread(this::look, "client-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                long now = System.nanoTime();
                for (Watched request : requests) {
                    if (now - request.since() > PERIOD_MILLIS * 1_000_000) {
                        request.cancellation().cancelIf(request::isGone);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Watch extends ValveBase {
        Watch() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Watched watched = new Watched(request.getCoyoteRequest(), new Cancellation(), System.nanoTime());
            requests.add(watched);
            Cancellation.Scope bound = watched.cancellation().bind();
            try {
                getNext().invoke(request, response);
            } finally {
                bound.close();
                requests.remove(watched);
            }
        }
    }
}
