package heed.rulebook.workshop;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.shared.Ranges;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What callers send to the workshop. */
public final class Requests {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_MESSAGE = 2000;

  private Requests() {}

  /** Makes a draft. */
  public record NewDraft(
      @JsonProperty(required = true) @Schema(example = "School fees in February") String name,
      @Schema(description = "the release to begin from; the live one where left out") String base) {
    public NewDraft {
      Ranges.present("name", name);
      Ranges.text("name", name, LONGEST_NAME);
    }
  }

  /** Something said along; may be left out as a whole. */
  public record Remark(String message) {
    public Remark {
      Ranges.text("message", message, LONGEST_MESSAGE);
    }

    /** What was said, or null. */
    static String in(Remark remark) {
      return remark == null ? null : remark.message();
    }
  }

  /** Says yes to exactly one content. */
  public record Consent(
      @JsonProperty(required = true) @Schema(description = "as the draft that you looked at has it")
          String contentHash,
      String message) {
    public Consent {
      Ranges.present("contentHash", contentHash);
      Ranges.text("message", message, LONGEST_MESSAGE);
    }
  }

  /** Says why a draft goes back. */
  public record Objection(@JsonProperty(required = true) String message) {
    public Objection {
      Ranges.present("message", message);
      Ranges.text("message", message, LONGEST_MESSAGE);
    }
  }

  /** Names the warnings that are left as they are. */
  public record Acknowledgements(@JsonProperty(required = true) List<String> keys) {
    public Acknowledgements {
      keys = Ranges.entries("keys", keys);
      keys.forEach(key -> Ranges.text("keys", key, 64));
    }
  }

  /** Lets a former release decide. */
  public record WayBack(
      @JsonProperty(required = true) String release,
      @JsonProperty(required = true) String message) {
    public WayBack {
      Ranges.present("release", release);
      Ranges.present("message", message);
      Ranges.text("message", message, LONGEST_MESSAGE);
    }
  }
}
