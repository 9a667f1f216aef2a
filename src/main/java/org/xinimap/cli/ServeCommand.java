package org.xinimap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the service and leaves it running. */
@Command(name = "serve", description = "Start the service. 启动服务。", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (SERVER_PORT, default 8080).")
    private Integer port;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(engine.springArguments());
        if (port != null) {
            arguments.add("--server.port=" + port);
        }
        serve(arguments.toArray(String[]::new));
        return ExitCode.OK;
    }

    /** @param arguments Spring Boot arguments, {@code --name=value} */
    static ConfigurableApplicationContext serve(String... arguments) {
        SpringApplication application = new SpringApplication(XinimapApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        return application.run(arguments);
    }
}
