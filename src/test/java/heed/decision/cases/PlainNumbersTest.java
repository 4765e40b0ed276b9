package heed.decision.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PlainNumbersTest {
  @Test
  void millionsThirdsAndTracesAreWrittenAsACaseMayHaveThem() {
    ArrayNode tree = JsonNodeFactory.instance.arrayNode();
    ObjectNode facts = tree.addObject();
    facts.put("balance", 1.25e7).put("paidShare", 1 / 3.0).put("trace", 1.5e-17).put("months", 12);
    tree.add(0.1 + 0.2);

    PlainNumbers.in(tree);

    assertThat(plain(facts, "balance")).isEqualTo("12500000");
    assertThat(plain(facts, "paidShare")).isEqualTo("0.333333333333333");
    assertThat(plain(facts, "trace")).isEqualTo("0.000000000000000");
    assertThat(facts.get("months").isInt()).isTrue();
    assertThat(tree.get(1)).isEqualTo(DecimalNode.valueOf(new BigDecimal("0.300000000000000")));
  }

  private static String plain(ObjectNode facts, String field) {
    return facts.get(field).decimalValue().toPlainString();
  }
}
