package heed.rulebook.sentence;

/**
 * How long the lines of a rulebook may be compared with its sentences, counted in letters looked
 * at: what one sentence can do to one line is bounded too, since its slots may leave so much open
 * that comparing never ends.
 */
final class Patience {
  private static final int PER_LINE = 100_000;
  private static final long IN_ALL = 400_000_000;

  private long looked;

  /** The line, which loses patience when the sentence looks at it too often. */
  CharSequence with(String line, Sentence sentence) {
    return new Counted(line, sentence);
  }

  /** Comparing takes too long; says with which sentence. */
  static final class Lost extends RuntimeException {
    private final Sentence sentence;

    Lost(Sentence sentence) {
      super("too many ways to read a line as: " + sentence.text(), null, false, false);
      this.sentence = sentence;
    }

    Sentence sentence() {
      return sentence;
    }
  }

  private final class Counted implements CharSequence {
    private final String line;
    private final Sentence sentence;
    private int here;

    Counted(String line, Sentence sentence) {
      this.line = line;
      this.sentence = sentence;
    }

    @Override
    public char charAt(int index) {
      if (++here > PER_LINE || ++looked > IN_ALL) {
        throw new Lost(sentence);
      }
      return line.charAt(index);
    }

    @Override
    public int length() {
      return line.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return line.subSequence(start, end);
    }

    @Override
    public String toString() {
      return line;
    }
  }
}
