package heed.rulebook;

import heed.rulebook.conclusion.ChannelPreference;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Eligibility;
import heed.rulebook.conclusion.Need;
import heed.rulebook.conclusion.ProductFit;
import heed.rulebook.conclusion.Segment;
import heed.rulebook.conclusion.Weight;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The stages of a decision that run rules, in order: each sees what those before it concluded. */
public enum Stage {
  SEGMENTATION("1-segmentation", "segmentation", Set.of(Segment.class)),
  PRODUCT_FIT("2-product-fit", "product-fit", Set.of(Need.class, ProductFit.class)),
  ELIGIBILITY("3-eligibility", "eligibility", Set.of(Eligibility.class)),
  CHANNEL("4-channel", "channel", Set.of(ChannelPreference.class)),
  ARBITRATION("5-arbitration", "arbitration", Set.of(Weight.class));

  private final String folder;
  private final String agendaGroup;

  @SuppressWarnings("ImmutableEnumChecker") // always Set.of(...)
  private final Set<Class<? extends Conclusion>> conclusions;

  Stage(String folder, String agendaGroup, Set<Class<? extends Conclusion>> conclusions) {
    this.folder = folder;
    this.agendaGroup = agendaGroup;
    this.conclusions = conclusions;
  }

  /** The folder of the rulebook that holds this stage's rules. */
  public String folder() {
    return folder;
  }

  /** The agenda group that this stage's rules belong to, and the stage's name in a trail. */
  public String agendaGroup() {
    return agendaGroup;
  }

  /** The types of conclusion that this stage's rules may draw. */
  public Set<Class<? extends Conclusion>> conclusions() {
    return conclusions;
  }

  /** The stage whose folder the given path of the rulebook lies in. */
  public static Optional<Stage> ofPath(String path) {
    return Arrays.stream(values()).filter(stage -> path.startsWith(stage.folder + "/")).findFirst();
  }
}
