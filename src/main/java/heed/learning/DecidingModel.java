package heed.learning;

import java.util.HashMap;
import java.util.Map;

/**
 * The model that decides on the propensity of an action.
 *
 * @param version under which it is stored; 0 where it is not
 */
record DecidingModel(long version, LogisticModel model) {
  static Map<String, DecidingModel> unversioned(Map<String, LogisticModel> models) {
    Map<String, DecidingModel> deciding = new HashMap<>();
    models.forEach((action, model) -> deciding.put(action, new DecidingModel(0, model)));
    return deciding;
  }
}
