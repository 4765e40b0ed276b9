package heed.app.problem;

import org.eclipse.jetty.http.HttpStatus;

/** What an HTTP status means, for those to whom nothing more can be said. */
final class Statuses {
  private Statuses() {}

  static String title(int status) {
    return HttpStatus.getMessage(status);
  }

  static String detail(int status) {
    return switch (status) {
      case 400 -> "The request cannot be understood.";
      case 404 -> "There is nothing at this path. /openapi.json lists what there is.";
      case 405 ->
          "This path does not know this method. The Allow header lists those that it knows.";
      case 406 -> "The answer cannot be given in a format that the Accept header allows.";
      case 408 -> "The request took too long to arrive.";
      case 413 -> "The body is too large: 1 MiB is the most.";
      case 414 -> "The address is too long.";
      case 415 -> "The body's Content-Type is not one that this path reads.";
      case 431 -> "The headers are too large.";
      case 503 -> "Heed cannot take this on now. Try again in a moment.";
      default -> title(status) + ".";
    };
  }
}
