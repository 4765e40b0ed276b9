package heed.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.app.start.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {
  @TempDir private Path folder;

  @BeforeEach
  void letOthersIn() throws Exception {
    Files.setPosixFilePermissions(
        folder,
        Set.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.OTHERS_EXECUTE));
  }

  @Test
  void whatIsCommittedIsDurableAndOnlyThePasswordOpensIt() throws Exception {
    try (DataFolder data = DataFolder.claim(folder);
        LocalPostgres postgres = LocalPostgres.start(data, true)) {
      DatabaseAddress address = postgres.address();
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(ask(address, "SHOW " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(ask(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(address, "SHOW data_checksums")).isEqualTo("on");
      assertThatThrownBy(() -> DriverManager.getConnection(address.url(), "heed", "guessed"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/password")))
          .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
  }

  @Test
  void rootWithoutUserNamespacesRunsItAsAnotherUser() throws Exception {
    if (!Tool.run(List.of("id", "-u")).output().equals("0")) {
      assertThatThrownBy(Unprivileged::asAnotherUser)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("HEED_DATABASE_URL");
      return;
    }
    Unprivileged another = Unprivileged.asAnotherUser();
    try (LocalPostgres postgres = LocalPostgres.start(folder.resolve("postgres"), true, another)) {
      assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
      assertThat(Files.getOwner(folder.resolve("postgres/cluster")).getName())
          .isEqualTo(another.owner().orElseThrow());
    }
  }

  @Test
  void aFolderThatTheOtherUserCannotReachIsToldWithWhatToDo() throws Exception {
    Unprivileged nobodyAtAll =
        new Unprivileged(List.of("false"), Optional.of(Files.getOwner(folder).getName()));
    assertThatThrownBy(() -> nobodyAtAll.giveAway(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot reach " + folder)
        .hasMessageContaining("HEED_DATA_DIR")
        .hasMessageContaining("HEED_DATABASE_URL");
  }

  @Test
  void theHalfDoneWorkOfAKilledStartIsDoneAgain() throws Exception {
    Path postgresFolder = Files.createDirectories(folder.resolve("postgres"));
    Path halfCluster = postgresFolder.resolve("initialising-" + UUID.randomUUID());
    Path halfProgram = postgresFolder.resolve("unpacking-" + UUID.randomUUID());
    Files.writeString(Files.createDirectories(halfCluster).resolve("PG_VERSION"), "17");
    Files.writeString(Files.createDirectories(halfProgram).resolve("bin"), "half");
    try (DataFolder data = DataFolder.claim(folder);
        LocalPostgres postgres = LocalPostgres.start(data, true)) {
      assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
      assertThat(halfCluster).doesNotExist();
      assertThat(halfProgram).doesNotExist();
    }
  }

  @Test
  void aPidFileThatNamesAnotherProgramIsForgotten() throws Exception {
    try (DataFolder data = DataFolder.claim(folder)) {
      LocalPostgres.start(data, true).close();
      String someoneElse = Long.toString(ProcessHandle.current().pid());
      for (String content : List.of(someoneElse + "\nx\n1\n2\n", "", "nonsense")) {
        Files.writeString(folder.resolve("postgres/cluster/postmaster.pid"), content);
        try (LocalPostgres postgres = LocalPostgres.start(data, true)) {
          assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
        }
      }
    }
  }

  private static String ask(DatabaseAddress address, String question) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
