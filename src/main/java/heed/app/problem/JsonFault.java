package heed.app.problem;

import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import heed.shared.FieldFault;

/** Explains in a caller's words why JSON did not fit the type that it was read as. */
final class JsonFault {
  private JsonFault() {}

  /** The fault with a JSON pointer to the field and what would be right there. */
  static RuntimeException explain(JsonMappingException fault) {
    if (fault instanceof InvalidDefinitionException) {
      throw new IllegalStateException("a type that cannot be read from JSON", fault);
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonEOFException) {
        return new MalformedBody(400, "The body is not JSON: it ends too early.", fault);
      }
    }
    if (fault.getOriginalMessage().startsWith("Trailing token")) {
      return new MalformedBody(400, "The body is not JSON: it goes on after its end.", fault);
    }
    return FieldFault.explain(fault);
  }
}
