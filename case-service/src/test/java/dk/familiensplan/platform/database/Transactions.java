package dk.familiensplan.platform.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Transactions without a container, for tests of stores: within {@link #get}, a thread's connections are one, and what
 * was done is committed at the end or, with an exception, not done.
 */
public final class Transactions {

    private final DataSource database;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    public Transactions(DataSource database) {
        this.database = database;
    }

    /** Gives the connection of the thread's transaction, which closing does not end. */
    public DataSource dataSource() {
        return new OfThread();
    }

    /** Does all of it, or nothing. */
    public void run(Runnable work) {
        get(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** As {@link #run}, with an answer. */
    public <T> T get(Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                T answer = work.get();
                connection.commit();
                return answer;
            } catch (RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                current.remove();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private final class OfThread implements DataSource {

        @Override
        public Connection getConnection() {
            Connection connection = current.get();
            if (connection == null) {
                throw new IllegalStateException("outside of a transaction");
            }
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return database.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            database.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            database.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return database.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            return database.getParentLogger();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return database.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return database.isWrapperFor(type);
        }
    }
}
