package heed.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A person who is signed in, in one browser.
 *
 * @param formToken stands in every form of this session's pages, and nobody else knows it
 */
public record Visit(Caller caller, String formToken) {
  /** Whether a form was sent from a page of this session. */
  public boolean sent(String token) {
    return token != null
        && MessageDigest.isEqual(
            formToken.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
