package heed.decision.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers as a case may have them: no exponent, and up to 15 digits behind the point. */
final class PlainNumbers {
  private static final int MOST_DECIMALS = 15;

  private PlainNumbers() {}

  /** Everything that the tree holds, in place. */
  static void in(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(plain(field.getValue())));
    } else if (tree instanceof ArrayNode array) {
      for (int n = 0; n < array.size(); n++) {
        array.set(n, plain(array.get(n)));
      }
    }
  }

  private static JsonNode plain(JsonNode node) {
    if (node.isFloatingPointNumber()) {
      return DecimalNode.valueOf(rounded(node.decimalValue()));
    }
    in(node);
    return node;
  }

  private static BigDecimal rounded(BigDecimal number) {
    int decimals = Math.max(0, Math.min(number.scale(), MOST_DECIMALS));
    return number.setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
