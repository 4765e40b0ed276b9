package heed.client.intake;

/** A file that cannot be read at all; its message says why, in one sentence. */
final class UnreadableFile extends RuntimeException {
  UnreadableFile(String why) {
    super(why);
  }
}
