package heed.shared;

/** Is told how far a long piece of work has come; called from one thread. */
public interface Progress {
  /** Says nothing to anybody. */
  Progress SILENT = new Silent();

  /**
   * Work begins.
   *
   * @param work what is done, such as {@code bank-marketing}
   * @param total how many things there are to do, or 0 where it is not known
   */
  void begin(String work, long total);

  /** So many of them are done since the beginning. */
  void reached(long done);

  /** The work begun last is over, done or given up. */
  void end();

  /** The progress that nobody watches. */
  final class Silent implements Progress {
    private Silent() {}

    @Override
    public void begin(String work, long total) {}

    @Override
    public void reached(long done) {}

    @Override
    public void end() {}
  }
}
