package org.casequote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.casequote.index.CaseIndexWriter;
import org.casequote.index.Concepts;
import org.casequote.store.Library;

/**
 * Builds the index of a library in shards: each thread reads its share of the articles into an
 * index of its own, and Lucene puts these together in the end.
 *
 * <p>The shards lie in the library's folder and are gone afterwards; what a run left that was
 * broken off is dropped by the next one.
 */
final class Shards {

  /** Fewer articles are not worth a shard. */
  private static final int FEWEST = 500;

  /** The memory that a shard may need, its buffer and what is being read. */
  private static final long MEMORY = 256L << 20;

  private final Path library;
  private final Path folder;
  private final Concepts concepts;

  Shards(Path library, Concepts concepts) {
    this.library = library;
    this.folder = library.resolve("shards");
    this.concepts = concepts;
  }

  /** How many shards so many articles are worth on this machine, at least 1. */
  static int worth(int articles) {
    int threads = Runtime.getRuntime().availableProcessors();
    long room = Math.max(1, Runtime.getRuntime().maxMemory() / MEMORY);
    return (int) Math.max(1, Math.min(Math.min(threads, room), articles / FEWEST));
  }

  /** Puts the articles of these names, which are sorted, into an index that has none of them. */
  void build(List<String> docs, int shards, CaseIndexWriter index) throws IOException {
    delete();
    try (ExecutorService threads = Executors.newFixedThreadPool(shards)) {
      List<Future<Path>> built = new ArrayList<>();
      for (int i = 0; i < shards; i++) {
        int from = (int) ((long) docs.size() * i / shards);
        int to = (int) ((long) docs.size() * (i + 1) / shards);
        Path shard = folder.resolve(String.valueOf(i));
        built.add(threads.submit(() -> build(docs.subList(from, to), shard)));
      }
      List<Path> whole = new ArrayList<>();
      for (Future<Path> one : built) {
        whole.add(one.get());
      }
      index.merge(whole);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException fault -> throw fault;
        case RuntimeException fault -> throw fault;
        case null, default -> throw new IOException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      delete();
    }
  }

  private Path build(List<String> docs, Path shard) throws IOException {
    try (Library records = Library.read(library);
        CaseIndexWriter index = CaseIndexWriter.open(shard, concepts)) {
      for (String doc : docs) {
        index.add(records.get(doc).orElseThrow());
      }
      index.commit(0);
    }
    return shard;
  }

  private void delete() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
