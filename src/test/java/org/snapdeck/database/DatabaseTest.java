package org.snapdeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedIsThereAfterTheNextStart() throws Exception {
        try (var database = Database.open(folder)) {
            database.durable(DatabaseTest::insertProject);
        }
        try (var database = Database.open(folder)) {
            assertThat(projects(database)).isEqualTo(1);
        }
    }

    @Test
    void anExceptionRollsTheWholeTransactionBack() throws Exception {
        try (var database = Database.open(folder)) {
            assertThatThrownBy(() -> database.transaction(handle -> {
                        insertProject(handle);
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no");
            assertThat(projects(database)).isZero();
        }
    }

    @Test
    void anInterruptNeitherReachesTheDatabaseNorGetsLost() throws Exception {
        try (var database = Database.open(folder)) {
            Thread.currentThread().interrupt();
            database.durable(DatabaseTest::insertProject);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(projects(database)).isEqualTo(1);
        }
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws Exception {
        var data = folder.resolve("data");
        Database.open(data).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("snapdeck.mv.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatFailsLeavesNoFileBesideTheDatabase() throws Exception {
        var database = Database.open(folder);
        assertThatThrownBy(() -> database.transaction(handle -> handle.execute("select secret from nowhere")))
                .isInstanceOf(JdbiException.class);
        database.close();
        assertThatThrownBy(() -> database.transaction(DatabaseTest::insertProject))
                .isInstanceOf(RuntimeException.class);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("snapdeck.mv.db"));
        }
    }

    @Test
    void anyH2ClientCanAskItWhenTheConsoleIsClosed() throws Exception {
        Database.open(folder).close();
        try (var connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve("snapdeck"), "sa", "");
                var answer = connection.createStatement().executeQuery("""
                    select created_at, updated_at, deleted_at, deleted, id, volume_id, project_id, user_id, status,
                        progress, volume_size, display_name, display_description, metadata
                    from snapshots where id = '253fface-6400-4520-8d2f-237d96e614e4'
                    """)) {
            assertThat(answer.next()).isFalse();
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidToBeDamaged() throws Exception {
        Files.writeString(folder.resolve("snapdeck.mv.db"), "nothing of ours".repeat(1000));
        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(DatabaseUnavailable.Reason.DAMAGED));
        assertThat(folder.resolve("snapdeck.mv.db")).hasContent("nothing of ours".repeat(1000));
    }

    @Test
    void anotherProcessThatHasItOpenIsSaidToHaveIt() throws Exception {
        try (var _ = Database.open(folder)) {
            var other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OtherConsole.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(new String(other.getInputStream().readAllBytes()).strip())
                    .endsWith("IN_USE");
        }
    }

    private static int insertProject(org.jdbi.v3.core.Handle handle) {
        return handle.execute("insert into projects (created_at, id, name) values (current_timestamp, '1', 'demo')");
    }

    private static int projects(Database database) {
        return database.transaction(handle -> handle.createQuery("select count(*) from projects")
                .mapTo(Integer.class)
                .one());
    }

    static final class OtherConsole {
        public static void main(String... arguments) throws Exception {
            try (var _ = Database.open(Path.of(arguments[0]))) {
                System.out.println("OPENED");
            } catch (DatabaseUnavailable failure) {
                System.out.println(failure.reason());
            }
        }
    }
}
