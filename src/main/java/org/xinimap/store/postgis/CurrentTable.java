package org.xinimap.store.postgis;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinimap.store.StoreFailure;

/** A table's description, read again when it is a moment old: somebody may add or drop a column at any time. */
final class CurrentTable implements Supplier<PostgisTable> {
    private static final long MOMENT_NANOS = 1_000_000_000L;

    private final Database database;
    private final String name;
    private volatile @Nullable Read last;

    private record Read(PostgisTable table, long nanos) {}

    CurrentTable(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    @Override
    public PostgisTable get() {
        Read known = last;
        if (known == null || System.nanoTime() - known.nanos() > MOMENT_NANOS) {
            known = read(known);
            last = known;
        }
        return known.table();
    }

    private Read read(@Nullable Read known) {
        try {
            PostgisTable now = database.read(connection -> new TableReader(connection)
                    .read(name)
                    .orElseThrow(() -> new StoreFailure("The store has no table '%s'.".formatted(name))));
            // The same object while nothing changed: what is derived from it is kept by identity.
            return new Read(known != null && known.table().equals(now) ? known.table() : now, System.nanoTime());
        } catch (StoreFailure e) {
            if (known == null) {
                throw e;
            }
            // Layers are described on while the database is away; a query will fail by itself.
            return known;
        }
    }
}
