package org.snapdeck.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The console's database. All of its work is done by one thread of its own that nobody can interrupt:
/// an interrupt in the middle of its I/O can damage the file (H2 manual, features, embedded mode).
public final class Database implements AutoCloseable {
    /// Survives a killed process at every commit; a power cut is survived by what [#durable] made so. What fails is
    /// thrown; H2 would also write it, with its values, into a trace file that anybody might read.
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DEFRAG_ALWAYS=FALSE;TRACE_LEVEL_FILE=0";

    private final OwnThread thread;
    private final Connection connection;
    private final Handle handle;

    private Database(OwnThread thread, Connection connection) {
        this.thread = thread;
        this.connection = connection;
        this.handle = Jdbi.open(connection);
    }

    /// Opens `snapdeck.mv.db` in the folder, makes both when they are missing, and brings the tables up to date.
    ///
    /// @throws DatabaseUnavailable another process has it open, a newer Snapdeck wrote it, or it can't be read
    public static Database open(Path folder) throws IOException, DatabaseUnavailable {
        var file = PrivateFiles.folder(folder).resolve("snapdeck.mv.db").toAbsolutePath();
        PrivateFiles.file(file);
        return open("jdbc:h2:async:" + folder.toAbsolutePath().resolve("snapdeck") + SETTINGS, file);
    }

    static Database open(String url, Path file) throws DatabaseUnavailable {
        var thread = new OwnThread("snapdeck-database");
        try {
            return thread.call(() -> new Database(thread, connect(url, file)));
        } catch (RuntimeException e) {
            thread.close();
            throw unavailable(e, file);
        }
    }

    private static Connection connect(String url, Path file) {
        var source = new JdbcDataSource();
        source.setUrl(url);
        source.setUser("sa");
        source.setPassword("");
        try {
            NewestChunk.find(file);
            var connection = source.getConnection();
            migrate(source);
            return connection;
        } catch (SQLException | MVStoreException | IOException e) {
            throw new CouldNotConnect(e);
        }
    }

    private static void migrate(JdbcDataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private static DatabaseUnavailable unavailable(RuntimeException failure, Path file) {
        if (failure.getCause() instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new DatabaseUnavailable(DatabaseUnavailable.Reason.IN_USE, file, failure);
        }
        if (failure instanceof FlywayValidateException) {
            return new DatabaseUnavailable(DatabaseUnavailable.Reason.NEWER, file, failure);
        }
        if (failure instanceof FlywayException || failure instanceof CouldNotConnect) {
            return new DatabaseUnavailable(DatabaseUnavailable.Reason.DAMAGED, file, failure);
        }
        throw failure;
    }

    /// Does the work in one transaction and waits for it. Survives the death of this process.
    public <T> T transaction(Work<T> work) {
        return thread.call(() -> handle.inTransaction(work::with));
    }

    /// Does the work in one transaction of its own when the ones before are done, and does not wait for it. Of what
    /// fails nothing is left but a line in the log, and what is asked for while the console ends may come too late:
    /// it is for what may be lost.
    public void later(Work<?> work) {
        thread.later(() -> handle.inTransaction(work::with));
    }

    /// Does the work in one transaction that survives a power cut, too: it is on the disk when this returns.
    /// What a host is going to be asked must be written this way before it is asked.
    public <T> T durable(Work<T> work) {
        return thread.call(() -> {
            var result = handle.inTransaction(work::with);
            handle.execute("checkpoint sync");
            return result;
        });
    }

    @Override
    public void close() {
        thread.call(() -> {
            handle.close();
            connection.close();
            return null;
        });
        thread.close();
    }

    private static final class CouldNotConnect extends RuntimeException {
        CouldNotConnect(Exception cause) {
            super(cause);
        }
    }
}
