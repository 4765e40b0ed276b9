package heed.app.auth;

import jakarta.ws.rs.core.SecurityContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a caller sent to say who they are, and from where. */
sealed interface Credentials {
  /** Where the call comes from. */
  String address();

  /** The way of saying so, as {@code SecurityContext} names it. */
  default String scheme() {
    return this instanceof OfPerson ? SecurityContext.BASIC_AUTH : "BEARER";
  }

  /** A person's name and password: {@code Authorization: Basic …}. */
  record OfPerson(String name, String password, String address) implements Credentials {
    /** Never the password, so that none gets into a log. */
    @Override
    public String toString() {
      return "Basic of " + name;
    }
  }

  /** A system's key: {@code Authorization: Bearer heed_…}. */
  record OfSystem(String key, String address) implements Credentials {
    /** Never the key, so that none gets into a log. */
    @Override
    public String toString() {
      return "Bearer";
    }
  }

  /** Reads the header; empty if it is missing or of no kind that Heed knows. */
  static Optional<Credentials> read(String header, String address) {
    int space = header == null ? -1 : header.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String scheme = header.substring(0, space);
    String value = header.substring(space + 1).strip();
    if (scheme.equalsIgnoreCase("Bearer")) {
      return Optional.of(new OfSystem(value, address));
    }
    return scheme.equalsIgnoreCase("Basic") ? basic(value, address) : Optional.empty();
  }

  private static Optional<Credentials> basic(String encoded, String address) {
    try {
      String both =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)))
              .toString();
      int colon = both.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new OfPerson(both.substring(0, colon), both.substring(colon + 1), address));
    } catch (IllegalArgumentException | CharacterCodingException unreadable) {
      return Optional.empty();
    }
  }
}
