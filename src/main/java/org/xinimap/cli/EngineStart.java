package org.xinimap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the engine on a thread of its own as soon as the settings are known, while the web framework starts on the other core:
 * that saves about a second until the service is up.
 */
final class EngineStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        XinimapProperties properties =
                Binder.get(context.getEnvironment()).bindOrCreate("xinimap", XinimapProperties.class);
        CompletableFuture<Engine> opening = new CompletableFuture<>();
        Thread thread = new Thread(() -> open(properties, opening), "engine-start");
        thread.start();
        context.getBeanFactory().registerSingleton("engineOpening", new Opening(opening));
    }

    private static void open(XinimapProperties properties, CompletableFuture<Engine> opening) {
        try {
            opening.complete(Engine.open(properties));
        } catch (IOException e) {
            opening.completeExceptionally(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            opening.completeExceptionally(e);
        }
    }

    /** The engine, as soon as it is open. */
    record Opening(CompletableFuture<Engine> future) {
        Engine engine() {
            try {
                return future.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }
}
