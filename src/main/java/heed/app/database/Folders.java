package heed.app.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders: removed, and found again after a start that was cut short. */
final class Folders {
  private Folders() {}

  /** Removes the folder and all in it; symbolic links are removed, not followed. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Removes every folder beside others whose name begins so. */
  static void deleteAll(Path parent, String prefix) throws IOException {
    List<Path> found;
    try (Stream<Path> children = Files.list(parent)) {
      found = children.filter(child -> child.getFileName().toString().startsWith(prefix)).toList();
    }
    for (Path folder : found) {
      delete(folder);
    }
  }
}
