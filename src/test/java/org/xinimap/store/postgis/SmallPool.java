package org.xinimap.store.postgis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A pool that parks a cursor when it has no connection left, as that of the store does. */
final class SmallPool implements Connections, AutoCloseable {
    private final Semaphore free;
    private final Cursors cursors;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final AtomicInteger inUse = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger parked = new AtomicInteger();

    SmallPool(String database, int size, Cursors cursors) {
        this(() -> PostgresCluster.connect(database), size, cursors);
    }

    SmallPool(Supplier<Connection> connect, int size, Cursors cursors) {
        this.free = new Semaphore(size);
        this.cursors = cursors;
        for (int i = 0; i < size; i++) {
            idle.add(connect.get());
        }
    }

    @Override
    public Connection borrow() throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try {
            while (!free.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                if (cursors.parkOne()) {
                    parked.incrementAndGet();
                }
                if (System.nanoTime() > end) {
                    throw new SQLTransientConnectionException("no connection came free");
                }
            }
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
        most.accumulateAndGet(inUse.incrementAndGet(), Math::max);
        Connection connection;
        synchronized (idle) {
            connection = idle.remove();
        }
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        synchronized (idle) {
                            idle.add(connection);
                        }
                        inUse.decrementAndGet();
                        free.release();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    int parked() {
        return parked.get();
    }

    int mostInUse() {
        return most.get();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }
}
