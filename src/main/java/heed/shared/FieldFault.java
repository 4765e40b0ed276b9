package heed.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Explains in an author's words why a value did not fit the type that it was read as. */
public final class FieldFault {
  private FieldFault() {}

  /** The fault with a JSON pointer to the field and what would be right there. */
  public static InvalidInput explain(JsonMappingException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInput refused) {
        return within(pointer(fault), refused);
      }
    }
    return new InvalidInput(pointer(fault), message(fault));
  }

  /** The fields of a record as they are written, in its order. */
  public static List<String> fieldsOf(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(FieldFault::written).toList();
  }

  private static InvalidInput within(String pointer, InvalidInput refused) {
    List<FieldProblem> problems =
        refused.problems().stream()
            .map(problem -> new FieldProblem(pointer + problem.pointer(), problem.message()))
            .toList();
    return new InvalidInput(refused.getMessage(), problems);
  }

  private static String message(JsonMappingException fault) {
    String field = lastField(fault);
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return "there is no field %s here; there are: %s"
          .formatted(unknown.getPropertyName(), String.join(", ", knownFields(unknown)));
    }
    if (fault.getOriginalMessage().startsWith("Missing required creator property")) {
      return field + " is required";
    }
    if (fault.getCause() instanceof InputCoercionException outOfRange) {
      return "%s must be %s that is not so large"
          .formatted(field, expected(outOfRange.getTargetType()));
    }
    if (fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return field + " must be " + expected(mismatch.getTargetType());
    }
    return field + " cannot be read: " + fault.getOriginalMessage();
  }

  private static List<String> knownFields(UnrecognizedPropertyException unknown) {
    Class<?> type = unknown.getReferringClass();
    return type.isRecord()
        ? fieldsOf(type)
        : unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
  }

  private static String written(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null || property.value().isEmpty() ? component.getName() : property.value();
  }

  private static String expected(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (type == Integer.class
        || type == int.class
        || type == Long.class
        || type == long.class
        || type == BigInteger.class) {
      return "a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == double.class || type == Double.class || type == BigDecimal.class) {
      return "a number";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-11-24";
    }
    if (type == Instant.class) {
      return "a UTC moment such as 2026-11-24T09:30:00Z";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "of another type";
  }

  private static String lastField(JsonMappingException fault) {
    List<Reference> path = fault.getPath();
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i).getFieldName() != null) {
        return path.get(i).getFieldName();
      }
    }
    return "the body";
  }

  private static String pointer(JsonMappingException fault) {
    return fault.getPath().stream().map(FieldFault::step).collect(Collectors.joining());
  }

  private static String step(Reference reference) {
    return reference.getFieldName() == null
        ? "/" + reference.getIndex()
        : "/" + reference.getFieldName().replace("~", "~0").replace("/", "~1");
  }
}
