package heed.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import heed.client.fact.Client;
import heed.client.fact.Complaint;
import heed.client.fact.Consent;
import heed.client.fact.Contact;
import heed.client.fact.Holding;
import heed.client.fact.Household;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.client.fact.PovertyScore;
import heed.client.fact.Response;
import heed.client.fact.SurveyAnswer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where each fact type is stored: its table, the columns that tell two rows apart, the fields that
 * no row lacks, and the records that a row holds. Columns are named as the record's components, in
 * snake_case, so that a new field is one component and one migration. A table without a key is
 * history: its rows are only added, each different one once.
 */
public enum FactTable {
  CLIENTS(
      "client",
      ImmutableList.of("id"),
      ImmutableList.of("id"),
      ImmutableList.of(Client.class, Identity.class)),
  HOUSEHOLDS(
      "household",
      ImmutableList.of("client_id"),
      ImmutableList.of(),
      ImmutableList.of(Household.class)),
  HOLDINGS(
      "holding",
      ImmutableList.of("client_id", "account"),
      ImmutableList.of("account", "product", "family"),
      ImmutableList.of(Holding.class)),
  LOAN_ACCOUNTS(
      "loan_account",
      ImmutableList.of("client_id", "account"),
      ImmutableList.of("account"),
      ImmutableList.of(LoanAccount.class)),
  CONTACTS("contact", ImmutableList.of(), ImmutableList.of("at"), ImmutableList.of(Contact.class)),
  RESPONSES(
      "response",
      ImmutableList.of(),
      ImmutableList.of("at", "action", "outcome"),
      ImmutableList.of(Response.class)),
  CONSENTS(
      "consent",
      ImmutableList.of("client_id", "purpose", "channel"),
      ImmutableList.of("purpose", "status"),
      ImmutableList.of(Consent.class)),
  SURVEY_ANSWERS(
      "survey_answer",
      ImmutableList.of("client_id", "survey", "question", "answered_on", "wave"),
      ImmutableList.of("survey", "question", "answer", "answeredOn"),
      ImmutableList.of(SurveyAnswer.class)),
  POVERTY_SCORES(
      "poverty_score",
      ImmutableList.of("client_id", "scorecard", "line"),
      ImmutableList.of("scorecard"),
      ImmutableList.of(PovertyScore.class)),
  LIFE_EVENTS(
      "life_event",
      ImmutableList.of("client_id", "kind", "on"),
      ImmutableList.of("kind", "on"),
      ImmutableList.of(LifeEvent.class)),
  COMPLAINTS(
      "complaint",
      ImmutableList.of("client_id", "opened_on", "topic"),
      ImmutableList.of("openedOn"),
      ImmutableList.of(Complaint.class));

  private final String table;
  private final ImmutableList<String> key;
  private final ImmutableList<String> required;
  private final ImmutableList<Class<? extends Record>> records;
  private final ImmutableList<String> fields;
  private final ImmutableList<String> columns;

  FactTable(
      String table,
      ImmutableList<String> key,
      ImmutableList<String> required,
      ImmutableList<Class<? extends Record>> records) {
    this.table = table;
    this.key = key;
    this.required = required;
    this.records = records;
    List<String> named = new ArrayList<>();
    if (!key.contains("id")) {
      named.add("clientId");
    }
    for (Class<? extends Record> record : records) {
      Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).forEach(named::add);
    }
    fields = ImmutableList.copyOf(named);
    columns =
        fields.stream()
            .map(SnakeCaseStrategy.INSTANCE::translate)
            .collect(ImmutableList.toImmutableList());
  }

  /** The name by which files of this fact type go, such as {@code loan-accounts}. */
  public String typeName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The fact type whose files go by this name. */
  public static Optional<FactTable> ofTypeName(String typeName) {
    return Arrays.stream(values()).filter(table -> table.typeName().equals(typeName)).findFirst();
  }

  /** All names by which files go, for a message. */
  public static String typeNames() {
    return Arrays.stream(values()).map(FactTable::typeName).collect(Collectors.joining(", "));
  }

  /** The table's name in the database. */
  public String table() {
    return table;
  }

  /** The records that one row holds, side by side: one, but for a client and its identity. */
  public List<Class<? extends Record>> records() {
    return records;
  }

  /** The name of the list in a profile, such as {@code loanAccounts}. */
  String listName() {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
  }

  /** What a row tells, as JSON names it: {@code clientId} (except for a client), then the fact. */
  public List<String> fields() {
    return fields;
  }

  /** The fields of the fact that are never unknown. */
  public List<String> required() {
    return required;
  }

  /** The columns that hold the {@link #fields()}, in the same order. */
  public List<String> columns() {
    return columns;
  }

  /** The columns that tell two rows apart; for history all of them. */
  public List<String> key() {
    return isHistory() ? columns : key;
  }

  /** The column that holds a field. */
  public String column(String field) {
    return columns.get(fields.indexOf(field));
  }

  /** The fields whose columns are the key. */
  public List<String> keyFields() {
    return key().stream().map(column -> fields.get(columns.indexOf(column))).toList();
  }

  /** The values by which the given row, its fields named as columns, differs from others. */
  public List<String> keyOf(JsonNode row) {
    return key().stream().map(column -> row.path(column).asText()).toList();
  }

  /** Whether rows are only ever added. */
  public boolean isHistory() {
    return key.isEmpty();
  }

  /** All columns as SQL lists them. */
  public String columnList() {
    return list("", columns);
  }

  /** The key as SQL lists it, each column behind the given alias. */
  public String keyList(String alias) {
    return list(alias, key());
  }

  /**
   * What an upsert sets: of the given columns those that are not key. Where nothing is left, the
   * key is set to what it is.
   */
  public String changes(List<String> given) {
    List<String> changed = given.stream().filter(column -> !key().contains(column)).toList();
    return (changed.isEmpty() ? key() : changed)
        .stream()
            .map(column -> "\"%1$s\" = excluded.\"%1$s\"".formatted(column))
            .collect(Collectors.joining(", "));
  }

  private static String list(String alias, List<String> columns) {
    return columns.stream()
        .map(column -> alias + '"' + column + '"')
        .collect(Collectors.joining(", "));
  }
}
