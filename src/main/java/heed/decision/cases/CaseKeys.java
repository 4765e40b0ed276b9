package heed.decision.cases;

import com.fasterxml.jackson.databind.JsonNode;
import heed.shared.FieldFault;
import heed.shared.FieldProblem;
import heed.shared.InvalidInput;
import heed.shared.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keys that a case may have, at any depth, as its records have them. */
final class CaseKeys {
  private final List<FieldProblem> unknown = new ArrayList<>();

  private CaseKeys() {}

  /**
   * Refuses a case with keys that nothing reads, before anything is missed that was only misspelt.
   */
  static void require(JsonNode told) {
    CaseKeys keys = new CaseKeys();
    keys.look(told, RuleCase.class, "", "");
    if (!keys.unknown.isEmpty()) {
      throw new InvalidInput("it has unknown keys", keys.unknown);
    }
  }

  private void look(JsonNode told, Type type, String pointer, String name) {
    if (type instanceof Class<?> record && record.isRecord() && told.isObject()) {
      lookInto(told, record, pointer, name);
    } else if (type instanceof ParameterizedType list
        && list.getRawType() == List.class
        && told.isArray()) {
      for (int at = 0; at < told.size(); at++) {
        look(told.get(at), list.getActualTypeArguments()[0], pointer + "/" + at, name);
      }
    }
  }

  private void lookInto(JsonNode told, Class<?> record, String pointer, String name) {
    List<String> known = FieldFault.fieldsOf(record);
    RecordComponent[] components = record.getRecordComponents();
    for (Map.Entry<String, JsonNode> field : told.properties()) {
      String key = field.getKey();
      String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      int place = known.indexOf(key);
      if (place >= 0) {
        look(field.getValue(), components[place].getGenericType(), at, key);
      } else {
        unknown.add(new FieldProblem(at, message(key, name, known)));
      }
    }
  }

  private static String message(String key, String name, List<String> known) {
    String there =
        name.isEmpty() ? "it has no " + key : "there is no field %s in %s".formatted(key, name);
    String near = Nearest.hint(key, known);
    return there + (near.isEmpty() ? "; there are: " + String.join(", ", known) : near);
  }
}
