package heed.client.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.client.ClientDao;
import heed.client.Clients;
import heed.client.FactTable;
import heed.client.Profile;
import heed.client.StoredProfile;
import heed.client.fact.Client;
import heed.client.fact.Gender;
import heed.shared.InvalidInput;
import heed.shared.Json;
import heed.shared.Progress;
import heed.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportsIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);
  private static final Jdbi JDBI = TestDatabase.fresh().jdbi();
  private static final ImportDao DAO = JDBI.onDemand(ImportDao.class);
  private static final Clients CLIENTS = new Clients(JDBI.onDemand(ClientDao.class), Json.mapper());

  @TempDir private Path folder;
  private Imports imports;

  @BeforeEach
  void start() {
    imports = new Imports(DAO, Json.mapper(), folder, CLOCK, () -> {});
    imports.start();
  }

  @Test
  void goodRowsAreStoredAndBadRowsSetAsideWithLineColumnAndCause() throws Exception {
    ImportStatus done =
        csv(
            FactTable.CLIENTS,
            """
            id,externalId,name,gender,ageYears
            i-1,x-1,"O'Brien, ""Jo\""\",FEMALE,34
            i-2,x-2,Ann,WOMAN,30
            i-3,x-3,Zoë,,131
            i-4,x-4,too,many,,cells
            i-5,,Bo,MALE,28.5
            i-6,x-1,Taken,,
            """);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.rowsRead()).isEqualTo(6);
    assertThat(done.accepted()).isEqualTo(1);
    assertThat(rejects(done))
        .isEqualTo(
            """
            id,externalId,name,gender,ageYears,_line,_column,_cause
            i-2,x-2,Ann,WOMAN,30,3,gender,"gender must be one of FEMALE, MALE, OTHER, UNKNOWN"
            i-3,x-3,Zoë,,131,4,ageYears,"ageYears must lie between 0 and 130, but is 131"
            i-4,x-4,too,many,,cells,5,,the row has 6 cells where the heading has 5 columns
            i-5,,Bo,MALE,28.5,6,ageYears,ageYears must be a whole number
            i-6,x-1,Taken,,,7,externalId,externalId is that of client i-1
            """);
    assertThat(CLIENTS.get("i-1").profile().identity().name()).isEqualTo("O'Brien, \"Jo\"");
  }

  @Test
  void rejectedRowsCanBeMendedAndImportedAsTheyAre() throws Exception {
    ImportStatus first = csv(FactTable.CLIENTS, "id,gender\nm-1,F\nm-2,MALE\nm-3,\"F\"\"\n,x\"\n");
    String mended = rejects(first).replace(",F,", ",FEMALE,").replace("\"F\"\"\n,x\"", "OTHER");
    ImportStatus second = csv(FactTable.CLIENTS, mended);
    assertThat(second.accepted()).isEqualTo(2);
    assertThat(second.rejected()).isZero();
    assertThat(CLIENTS.get("m-1").profile().client().gender()).isEqualTo(Gender.FEMALE);
    assertThat(CLIENTS.get("m-3").profile().client().gender()).isEqualTo(Gender.OTHER);
  }

  @Test
  void aColumnThatIsLeftOutStaysAndAnEmptyCellIsUnknown() throws Exception {
    csv(FactTable.CLIENTS, "id,name,occupation,ageYears\nk-1,Ann,FARMER,40\n");
    csv(FactTable.CLIENTS, "id,name,ageYears\nk-1,Anna,\n");
    StoredProfile stored = CLIENTS.get("k-1");
    assertThat(stored.version()).isEqualTo(2);
    assertThat(stored.profile().identity().name()).isEqualTo("Anna");
    Client client = stored.profile().client();
    assertThat(client.occupation()).isEqualTo("FARMER");
    assertThat(client.ageYears()).isNull();
  }

  @Test
  void aClientIsUpsertedByExternalId() throws Exception {
    csv(FactTable.CLIENTS, "id,externalId\nown-1,ext-1\n");
    csv(FactTable.CLIENTS, "externalId,name\next-1,Known\next-2,New\n");
    assertThat(CLIENTS.get("own-1").profile().identity().name()).isEqualTo("Known");
    assertThat(CLIENTS.get("ext-2").profile().identity().externalId()).isEqualTo("ext-2");
    ImportStatus holdings =
        csv(
            FactTable.HOLDINGS,
            """
            clientExternalId,account,product,family,balance
            ext-1,a,SAVER,SAVINGS,12.50
            ext-9,a,SAVER,SAVINGS,1
            """);
    assertThat(CLIENTS.get("own-1").profile().holdings().get(0).balance()).isEqualTo(12.5);
    assertThat(rejects(holdings)).contains("there is no client with external id ext-9");
  }

  @Test
  void theSameFileTwiceChangesNothingTheSecondTime() throws Exception {
    csv(FactTable.CLIENTS, "id\nt-1\n");
    String contacts =
        """
        clientId,at,action,channel,status
        t-1,2026-03-01T10:00:00Z,SAVINGS_GOAL,CALL,REACHED
        t-1,2026-03-02T10:00:00+02:00,SAVINGS_GOAL,SMS,SENT
        """;
    csv(FactTable.CONTACTS, contacts);
    Profile once = CLIENTS.get("t-1").profile();
    csv(FactTable.CONTACTS, contacts);
    assertThat(once.contacts()).hasSize(2);
    assertThat(CLIENTS.get("t-1").profile()).isEqualTo(once);
  }

  @Test
  void theLastOfTwoRowsWithOneKeyWins() throws Exception {
    csv(FactTable.CLIENTS, "id,name\nd-1,First\nd-1,Last\n");
    assertThat(CLIENTS.get("d-1").profile().identity().name()).isEqualTo("Last");
  }

  @Test
  void everyFactTypeCanBeImportedAsNdjson() throws Exception {
    ndjson(FactTable.CLIENTS, "{\"id\":\"n-1\",\"ageYears\":33,\"name\":\"A\"}");
    ndjson(FactTable.HOUSEHOLDS, "{\"clientId\":\"n-1\",\"size\":4}");
    ndjson(
        FactTable.HOLDINGS,
        "{\"clientId\":\"n-1\",\"account\":\"a\",\"product\":\"L\",\"family\":\"LOAN\"}");
    ndjson(FactTable.LOAN_ACCOUNTS, "{\"clientId\":\"n-1\",\"account\":\"a\",\"writtenOff\":true}");
    ndjson(FactTable.CONTACTS, "{\"clientId\":\"n-1\",\"at\":\"2026-01-01T00:00:00Z\"}");
    ndjson(
        FactTable.RESPONSES,
        "{\"clientId\":\"n-1\",\"at\":\"2026-01-01T00:00:00Z\",\"action\":\"A\",\"outcome\":\"SHOWN\"}");
    ndjson(
        FactTable.CONSENTS,
        "{\"clientId\":\"n-1\",\"purpose\":\"MARKETING\",\"status\":\"GIVEN\"}");
    ndjson(
        FactTable.SURVEY_ANSWERS,
        "{\"clientId\":\"n-1\",\"survey\":\"S\",\"question\":\"NPS\",\"answer\":9,\"answeredOn\":\"2026-01-01\"}");
    ndjson(
        FactTable.POVERTY_SCORES, "{\"clientId\":\"n-1\",\"scorecard\":\"KE-2018\",\"score\":40}");
    ndjson(
        FactTable.LIFE_EVENTS, "{\"clientId\":\"n-1\",\"kind\":\"BIRTH\",\"on\":\"2026-01-01\"}");
    ndjson(FactTable.COMPLAINTS, "{\"clientId\":\"n-1\",\"openedOn\":\"2026-01-01\"}");
    Profile read = CLIENTS.get("n-1").profile();
    assertThat(read.household().size()).isEqualTo(4);
    assertThat(
            List.of(
                read.holdings(),
                read.loanAccounts(),
                read.contacts(),
                read.responses(),
                read.consents(),
                read.surveyAnswers(),
                read.povertyScores(),
                read.lifeEvents(),
                read.complaints()))
        .allSatisfy(list -> assertThat(list).hasSize(1));
  }

  @Test
  void badNdjsonLinesAreSetAsideOneByOne() throws Exception {
    ImportStatus done =
        imports.take(
            FactTable.CLIENTS,
            ImportFormat.NDJSON,
            bytes(
                """
                {"id":"j-1"}
                {"id":"j-2"
                [1]
                {"id":"j-3","colour":"red"}
                {"id":"j-4","ageYears":{}}
                {"id":"j-5\\u0000"}
                """),
            Progress.SILENT);
    assertThat(done.accepted()).isEqualTo(1);
    assertThat(rejects(done).lines())
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).contains("\"_line\":2", "\"_row\":"))
        .anySatisfy(line -> assertThat(line).contains("\"_row\":\"[1]\""))
        .anySatisfy(line -> assertThat(line).contains("clients have no colour"))
        .anySatisfy(line -> assertThat(line).contains("ageYears must be a whole number"))
        .anySatisfy(line -> assertThat(line).contains("control characters"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "~                          | The file is empty",
        "id,name~                   | no rows",
        "id,colour~1,red~           | has the column \"colour\"",
        "id;name~1;a~               | separated by commas",
        "id,id~1,1~                 | twice",
        "name~a~                    | id or externalId",
        "id,name~u-1,\"a~u-2,b~     | is not CSV",
        "id,name~u-1,\"a\"b~        | is not CSV",
        "id,name~u-1,a\u0000~       | not text: see line 2",
      })
  void aFileThatCannotBeReadIsRefusedAndChangesNothing(String file, String why) {
    assertThatThrownBy(() -> csv(FactTable.CLIENTS, file.replace('~', '\n').strip()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(why);
    assertThat(CLIENTS.find("u-1")).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsLine() {
    byte[] latin = "id,name\nu-1,Zoë\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(
            () ->
                imports.take(
                    FactTable.CLIENTS,
                    ImportFormat.CSV,
                    new ByteArrayInputStream(latin),
                    Progress.SILENT))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("The file is not UTF-8 text: see line 2.");
  }

  private ImportStatus csv(FactTable table, String file) throws IOException {
    return imports.take(table, ImportFormat.CSV, bytes(file), Progress.SILENT);
  }

  private void ndjson(FactTable table, String line) throws IOException {
    ImportStatus done =
        imports.take(table, ImportFormat.NDJSON, bytes(line + "\n"), Progress.SILENT);
    assertThat(rejects(done)).isEmpty();
    assertThat(done.accepted()).isEqualTo(1);
  }

  private String rejects(ImportStatus done) throws IOException {
    StringWriter file = new StringWriter();
    imports.writeRejects(done.id(), file);
    return file.toString();
  }

  private static ByteArrayInputStream bytes(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }
}
