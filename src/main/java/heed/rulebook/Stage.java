package heed.rulebook;

import java.util.Arrays;
import java.util.Optional;

/** The stages of a decision that run rules, in order: each sees what those before it concluded. */
public enum Stage {
  SEGMENTATION("1-segmentation", "segmentation"),
  PRODUCT_FIT("2-product-fit", "product-fit"),
  ELIGIBILITY("3-eligibility", "eligibility"),
  CHANNEL("4-channel", "channel"),
  ARBITRATION("5-arbitration", "arbitration");

  private final String folder;
  private final String agendaGroup;

  Stage(String folder, String agendaGroup) {
    this.folder = folder;
    this.agendaGroup = agendaGroup;
  }

  /** The folder of the rulebook that holds this stage's rules. */
  public String folder() {
    return folder;
  }

  /** The agenda group that this stage's rules belong to, and the stage's name in a trail. */
  public String agendaGroup() {
    return agendaGroup;
  }

  /** The stage whose folder the given path of the rulebook lies in. */
  public static Optional<Stage> ofPath(String path) {
    return Arrays.stream(values()).filter(stage -> path.startsWith(stage.folder + "/")).findFirst();
  }
}
