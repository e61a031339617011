package org.clientpathways.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * Lets what db-scheduler writes be part of the transaction under way. It commits after each statement where autocommit is
 * off, which is not for it to do in a transaction of ours; so there it is told that autocommit is on.
 */
final class JoiningDataSource {

    private JoiningDataSource() {}

    static DataSource of(DataSource database) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object given = call(database, method, arguments);
            return given instanceof Connection connection ? joining(connection) : given;
        });
    }

    private static Connection joining(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments) -> method.getName().equals("getAutoCommit") && QuarkusTransaction.isActive()
                        ? Boolean.TRUE
                        : call(connection, method, arguments));
    }

    private interface Handling {
        Object handle(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handling handling) {
        return type.cast(Proxy.newProxyInstance(
                JoiningDataSource.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handling.handle(method, arguments)));
    }

    private static Object call(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
