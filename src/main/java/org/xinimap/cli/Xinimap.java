package org.xinimap.cli;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The one jar's entry: the service and its command line. */
@Command(
        name = "xinimap",
        description = {
            "Turns the projects in planning documents into geometry and serves them as maps and spatial queries.",
            "把规划文件中的重点项目变成空间数据并提供地图与查询服务。"
        },
        mixinStandardHelpOptions = true,
        version = "Xinimap 0.1.0",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            GeocodeCommand.class,
            SeedCommand.class,
            HelpCommand.class
        },
        footer = {"", "Without a command: serve. Settings: see README.md; each also as XINIMAP_… in the environment."})
public final class Xinimap {
    private static final Set<String> SPRING = Set.of("--spring", "--server", "--xinimap", "--logging", "--management");

    private Xinimap() {}

    public static void main(String[] args) {
        // JTS reads this once, before geometries are first compared. Its older algorithm, still the default in 1.20,
        // refuses
        // collections: one mixed feature would make every WITHIN or CROSSES on its layer fail.
        System.setProperty("jts.relate", "ng");
        boolean serve = args.length == 0
                || SPRING.stream().anyMatch(prefix -> args[0].startsWith(prefix + ".")) && args[0].contains("=");
        if (serve) {
            ServeCommand.serve(args);
            return;
        }
        int exit = commandLine().execute(args);
        // The service goes on in its own threads; every other command has ended.
        if (!args[0].equals("serve") || exit != CommandLine.ExitCode.OK) {
            System.exit(exit);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Xinimap()).setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            commandLine.getErr().println(CommandFailure.sentence(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
