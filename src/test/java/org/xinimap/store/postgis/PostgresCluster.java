package org.xinimap.store.postgis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL cluster with PostGIS of the tests' own: Debian's programs, a free port of 127.0.0.1, data in a temporary folder,
 * gone when the tests end. Without PostGIS installed the tests that ask for it are skipped, loudly.
 */
public final class PostgresCluster implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final String USER = "xinimap";
    private static final String TEMPLATE = "with_postgis";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static Optional<PostgresCluster> shared = Optional.empty();

    private final Path bin;
    private final Path folder;
    private final int port;

    private PostgresCluster(Path bin) throws IOException {
        this.bin = bin;
        this.folder = Files.createTempDirectory("xinimap-postgres-");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /** The one all tests of this run share; ask it for a database of your own. */
    public static synchronized PostgresCluster shared() {
        if (shared.isEmpty()) {
            PostgresCluster cluster = create();
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            shared = Optional.of(cluster);
        }
        return shared.get();
    }

    /** A new cluster, started; for tests that stop it. */
    public static PostgresCluster create() {
        Optional<Path> bin = programs();
        if (bin.isEmpty()) {
            System.err.println("SKIPPED: PostGIS is not installed (apt-get install postgresql-15-postgis-3).");
        }
        Assumptions.assumeTrue(bin.isPresent(), "PostGIS is not installed: apt-get install postgresql-15-postgis-3");
        try {
            PostgresCluster cluster = new PostgresCluster(bin.get());
            cluster.initialise();
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(PROGRAMS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .filter(PostgresCluster::hasPostgis)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasPostgis(Path bin) {
        Path version = bin.getParent().getFileName();
        return Files.exists(Path.of("/usr/share/postgresql").resolve(version).resolve("extension/postgis.control"));
    }

    private void initialise() throws IOException {
        if (isRoot()) {
            // PostgreSQL refuses to run as root.
            run(List.of("chown", "postgres", folder.toString()));
        }
        run(server("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"));
        start();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (Connection connection = connect(TEMPLATE);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION postgis");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    public void start() {
        run(server(
                "pg_ctl",
                "-D",
                data(),
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "-s",
                "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"
                        + " -c shared_buffers=128MB",
                "start"));
    }

    /** Breaks every connection and stops the server. */
    public void stop() {
        run(server("pg_ctl", "-D", data(), "-m", "fast", "-w", "-s", "stop"));
    }

    /** A new database with PostGIS, by its address for {@code XINIMAP_STORE}. */
    public String database() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "postgresql://" + USER + "@127.0.0.1:" + port + "/" + name;
    }

    /** A connection to a database by the address {@link #database} gave, as any other program would have it. */
    public static Connection connect(String address, String... statements) {
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:" + address.replace(USER + "@", "") + "?user=" + USER);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements on a connection of their own. */
    public static void execute(String address, String... statements) {
        try {
            connect(address, statements).close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, "");
    }

    private List<String> server(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(List<String> command) {
        try {
            Path output = Files.createTempFile("xinimap-postgres-", ".log");
            // Not inherited: the server would keep the build's own output open.
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (IllegalStateException e) {
            // A test stopped it already.
            System.err.println(e.getMessage());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The test cluster's folder stays behind: " + e);
        }
    }
}
