package heed.rulebook.diff;

import heed.rulebook.diff.ItemMerge.Item;
import heed.rulebook.diff.ItemMerge.Side;
import java.util.List;
import java.util.Optional;

/**
 * Puts two versions of a text together: line by line, and where that fails, part by part and within
 * a part line by line. So both sides may add a rule at the end, or change neighbouring ones.
 */
final class TextMerge {
  private TextMerge() {}

  static ItemMerge of(TextShape shape, List<String> base, List<String> theirs, List<String> yours) {
    return LineMerge.of(base, theirs, yours)
        .map(ItemMerge::done)
        .orElseGet(() -> byPart(shape, base, theirs, yours));
  }

  private static ItemMerge byPart(
      TextShape shape, List<String> base, List<String> theirs, List<String> yours) {
    List<Block> blocks = Block.cut(base, shape);
    return ItemMerge.of(
        items(shape, blocks),
        side(shape, blocks, Block.cut(theirs, shape)),
        side(shape, blocks, Block.cut(yours, shape)),
        TextMerge::mergeLines);
  }

  private static Side side(TextShape shape, List<Block> base, List<Block> blocks) {
    return new Side(items(shape, blocks), BlockPairing.of(base, blocks));
  }

  private static List<Item> items(TextShape shape, List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                new Item(block.key(), shape.title(block.name()), String.join("", block.lines())))
        .toList();
  }

  private static Optional<String> mergeLines(
      Item base, Item theirs, Item yours, List<String> clashes) {
    Optional<String> merged =
        LineMerge.of(
                FileText.split(base.raw()),
                FileText.split(theirs.raw()),
                FileText.split(yours.raw()))
            .map(lines -> String.join("", lines));
    if (merged.isEmpty()) {
      clashes.add(
          "%s: the newer release and the draft have both changed the same lines"
              .formatted(base.title()));
    }
    return merged;
  }
}
