package org.casequote.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.archive.Archive;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.reference.ReferenceFile;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the files that paths stand for, one at a time. It holds the names of the folders that
 * it is in and of the paths that it was given, and nothing of what it passed, so that a pile may be
 * of any size.
 */
final class Walk implements Iterator<Input> {

  private final Iterator<Path> roots;

  /** The paths that were walked before, by which a file that is named twice is taken once. */
  private final Set<Path> walked = new HashSet<>();

  private final Deque<Iterator<Path>> folders = new ArrayDeque<>();
  private final Queue<Input> ready = new ArrayDeque<>();
  private @Nullable Path root;
  private boolean empty;

  Walk(Iterator<Path> roots) {
    this.roots = roots;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (!folders.isEmpty() || roots.hasNext())) {
      if (folders.isEmpty()) {
        begin(roots.next());
      } else {
        step(folders.peek());
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void begin(Path path) {
    if (root != null) {
      walked.add(real(root));
    }
    root = path;
    empty = true;
    if (Files.isDirectory(path)) {
      open(path);
    } else if (!wasTaken(path)) {
      file(path);
    }
  }

  private void step(Iterator<Path> folder) {
    if (!folder.hasNext()) {
      folders.pop();
      if (folders.isEmpty() && empty && root != null) {
        ready.add(new Input(root, "no reports in this folder"));
      }
      return;
    }
    Path entry = folder.next();
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      open(entry);
    } else if (isReport(entry) && Files.isRegularFile(entry)) {
      empty = false;
      if (!wasTaken(entry)) {
        file(entry);
      }
    }
  }

  private void open(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      folders.push(entries.sorted().toList().iterator());
    } catch (IOException e) {
      empty = false;
      ready.add(new Input(folder, "not readable: " + e.getMessage()));
    }
  }

  private void file(Path file) {
    if (!Archive.is(file) || !Files.isRegularFile(file)) {
      ready.add(new Input(file, null));
      return;
    }
    try {
      Archive.documents(file)
          .forEach(document -> ready.add(new Input(document.path(), document.problem())));
      if (ready.isEmpty()) {
        ready.add(new Input(file, "no reports in this archive"));
      }
    } catch (IOException | UnreadableException e) {
      ready.add(new Input(file, e.getMessage()));
    }
  }

  private static boolean isReport(Path file) {
    return Ingest.isCandidate(file)
        || Archive.is(file)
        || ReferenceFile.isName(String.valueOf(file.getFileName()));
  }

  /** Whether a file was named before, or lies in a folder that was. */
  private boolean wasTaken(Path file) {
    if (walked.isEmpty()) {
      return false;
    }
    Path real = real(file);
    if (walked.contains(real)) {
      return true;
    }
    Path folder = isReport(file) ? real.getParent() : null;
    while (folder != null && !walked.contains(folder)) {
      folder = folder.getParent();
    }
    return folder != null;
  }

  /** A path without links to folders, since a walk follows none. */
  private static Path real(Path path) {
    Path plain = path.toAbsolutePath().normalize();
    Path folder = plain.getParent();
    try {
      return folder == null ? plain : folder.toRealPath().resolve(plain.getFileName());
    } catch (IOException e) {
      return plain;
    }
  }
}
