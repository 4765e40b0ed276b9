package heed.shared;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.dropwizard.jackson.Jackson;
import java.util.List;

/** How Heed reads and writes JSON, in requests and in storage alike. */
public final class Json {
  private static final ObjectMapper MAPPER =
      Jackson.newObjectMapper()
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          // Maps come in any order, so that equal values would differ in bytes.
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          // "5" is no number, 1.5 no whole number and 1 no truth value.
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

  static {
    // A record is its components; what it can tell about itself, such as isHeld(), is no field.
    MAPPER.setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);
    for (CoercionInputShape notText :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      MAPPER.coercionConfigFor(LogicalType.Textual).setCoercion(notText, CoercionAction.Fail);
    }
    MAPPER.setConfig(
        MAPPER.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
  }

  private Json() {}

  /**
   * The one mapper: unknown fields and wrong types are refused, dates and moments are ISO 8601
   * text, what is null is left out, and equal values give equal bytes.
   */
  public static ObjectMapper mapper() {
    return MAPPER;
  }
}
