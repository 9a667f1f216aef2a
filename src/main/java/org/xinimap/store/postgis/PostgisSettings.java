package org.xinimap.store.postgis;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xinimap.InvalidParameter;
import org.xinimap.store.TablePattern;

/**
 * Where the database is and how it is used.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, without user and password
 * @param user empty: the operating system's user, as libpq has it
 * @param replica a read replica for loads and pushed-down queries; empty: the primary answers them
 * @param connections the most connections a pool holds; one more listens for changes
 * @param watched tables that triggers may be put on, {@code schema.table} with {@code *} for any; our own always
 * @param statementTimeout how long a pushed-down query may take
 */
public record PostgisSettings(
        String url,
        Optional<String> user,
        Optional<String> password,
        Optional<String> replica,
        int connections,
        List<String> watched,
        Duration statementTimeout) {
    private static final int DEFAULT_CONNECTIONS = 10;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    public PostgisSettings {
        watched = List.copyOf(watched);
        if (connections < 2) {
            throw new InvalidParameter(
                    "xinimap.postgis.connections",
                    Integer.toString(connections),
                    "2 or more: one reads while one writes");
        }
    }

    /** Whether a store's address is one of PostgreSQL's. */
    public static boolean isAddress(String store) {
        return store.matches("(?i)(jdbc:)?postgres(ql)?://.*");
    }

    /**
     * Settings for an address with everything else as usual.
     *
     * @param address {@code postgresql://user:password@host:port/database?sslmode=…}, user and password percent-encoded
     * @throws InvalidParameter if it cannot be understood; its password is never repeated
     */
    public static PostgisSettings of(String address) {
        Address parsed = Address.parse("xinimap.store", address);
        return new PostgisSettings(
                parsed.url(),
                parsed.user(),
                parsed.password(),
                Optional.empty(),
                DEFAULT_CONNECTIONS,
                List.of(),
                DEFAULT_TIMEOUT);
    }

    /** User and password given apart from the address, as Spring's {@code spring.datasource} does. */
    public PostgisSettings withUser(Optional<String> name, Optional<String> secret) {
        return new PostgisSettings(
                url, name.or(() -> user), secret.or(() -> password), replica, connections, watched, statementTimeout);
    }

    /** @param address of the replica; user and password are those of the primary unless it names others */
    public PostgisSettings withReplica(Optional<String> address) {
        return new PostgisSettings(url, user, password, address, connections, watched, statementTimeout);
    }

    public PostgisSettings withConnections(int most) {
        return new PostgisSettings(url, user, password, replica, most, watched, statementTimeout);
    }

    public PostgisSettings withWatched(List<String> patterns) {
        return new PostgisSettings(url, user, password, replica, connections, patterns, statementTimeout);
    }

    public PostgisSettings withStatementTimeout(Duration most) {
        return new PostgisSettings(url, user, password, replica, connections, watched, most);
    }

    /** The replica as settings of its own. */
    Optional<PostgisSettings> ofReplica() {
        return replica.map(address -> {
            Address parsed = Address.parse("xinimap.postgis.replica", address);
            return new PostgisSettings(
                    parsed.url(),
                    parsed.user().or(() -> user),
                    parsed.password().or(() -> password),
                    Optional.empty(),
                    connections,
                    watched,
                    statementTimeout);
        });
    }

    /** Whether triggers may be put on a table. */
    boolean watches(String schema, String relation) {
        return schema.equals(TableReader.OWN_SCHEMA)
                || watched.stream().anyMatch(pattern -> TablePattern.matches(pattern, schema + "." + relation));
    }

    /** Without the password: settings are printed. */
    @Override
    public String toString() {
        return url + replica.map(address -> " with a replica").orElse("");
    }

    private record Address(String url, Optional<String> user, Optional<String> password) {
        static Address parse(String parameter, String address) {
            try {
                URI uri = URI.create(address.replaceFirst("(?i)^jdbc:", ""));
                if (uri.getHost() == null
                        || uri.getPath() == null
                        || uri.getPath().length() < 2) {
                    throw new IllegalArgumentException(address);
                }
                String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                Optional<String[]> credentials =
                        Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
                return new Address(
                        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                        credentials.map(parts -> decoded(parts[0])),
                        credentials.filter(parts -> parts.length > 1).map(parts -> decoded(parts[1])));
            } catch (IllegalArgumentException e) {
                // Not kept as the cause: its message has the password.
                throw new InvalidParameter(
                        parameter,
                        address.replaceAll("//[^@/]*@", "//…@").replaceAll("(?i)(password=)[^&]*", "$1…"),
                        "postgresql://user:password@host:port/database, with special characters percent-encoded");
            }
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
