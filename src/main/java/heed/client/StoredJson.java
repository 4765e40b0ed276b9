package heed.client;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heed.client.fact.Household;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Facts as the database reads and writes them: their fields named as columns, in snake_case. */
public final class StoredJson {
  private final ObjectMapper mapper;
  private final ObjectReader profiles;
  private final ObjectReader claims;

  /**
   * @param json the service's mapper, which stays as it is
   */
  public StoredJson(ObjectMapper json) {
    mapper =
        json.copy()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .setDefaultPropertyInclusion(Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    profiles = mapper.readerFor(Profile.class);
    claims = mapper.readerForListOf(Claim.class);
  }

  /** A profile out of the document that {@link ClientDao#findProfile} assembles. */
  Profile profile(String document) {
    try {
      return profiles.readValue(document);
    } catch (JsonProcessingException stored) {
      throw new UncheckedIOException(stored);
    }
  }

  /** Claims out of the list that {@link ClientDao#findProfile} assembles; null is none. */
  List<Claim> claims(String list) {
    if (list == null) {
      return List.of();
    }
    try {
      return claims.readValue(list);
    } catch (JsonProcessingException stored) {
      throw new UncheckedIOException(stored);
    }
  }

  /** One row out of the records that it holds. */
  public ObjectNode row(Record... facts) {
    ObjectNode row = mapper.createObjectNode();
    for (Record fact : facts) {
      row.setAll(mapper.<ObjectNode>valueToTree(fact));
    }
    return row;
  }

  /** All rows of a profile, table by table; a table without rows has an empty list. */
  public Map<FactTable, ArrayNode> rows(Profile profile) {
    Map<FactTable, ArrayNode> rows = new EnumMap<>(FactTable.class);
    rows.put(
        FactTable.CLIENTS, mapper.createArrayNode().add(row(profile.client(), profile.identity())));
    String id = profile.client().id();
    List<Household> households =
        profile.household() == null ? List.of() : List.of(profile.household());
    rows.put(FactTable.HOUSEHOLDS, ofClient(id, households));
    rows.put(FactTable.HOLDINGS, ofClient(id, profile.holdings()));
    rows.put(FactTable.LOAN_ACCOUNTS, ofClient(id, profile.loanAccounts()));
    rows.put(FactTable.CONTACTS, ofClient(id, profile.contacts()));
    rows.put(FactTable.RESPONSES, ofClient(id, profile.responses()));
    rows.put(FactTable.CONSENTS, ofClient(id, profile.consents()));
    rows.put(FactTable.SURVEY_ANSWERS, ofClient(id, profile.surveyAnswers()));
    rows.put(FactTable.POVERTY_SCORES, ofClient(id, profile.povertyScores()));
    rows.put(FactTable.LIFE_EVENTS, ofClient(id, profile.lifeEvents()));
    rows.put(FactTable.COMPLAINTS, ofClient(id, profile.complaints()));
    return rows;
  }

  private ArrayNode ofClient(String id, List<? extends Record> facts) {
    ArrayNode rows = mapper.createArrayNode();
    facts.forEach(fact -> rows.add(row(fact).put("client_id", id)));
    return rows;
  }
}
