package heed.app;

/** Starts Heed. */
public final class HeedApplication {
  private HeedApplication() {}

  public static void main(String[] arguments) {
    System.out.println("heed");
  }
}
