package org.casequote.batch;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of a pile to read, by globs: a glob without a slash is of the file's name ({@code
 * PMC*.pdf}), one with a slash of the end of its path ({@code 2019/**}).
 */
public final class Filter implements Predicate<Path> {

  private final List<PathMatcher> include;
  private final List<PathMatcher> exclude;

  /**
   * Files that fit one of the first, if there are any, and none of the second.
   *
   * @throws IllegalArgumentException if one is no glob
   */
  public Filter(List<String> include, List<String> exclude) {
    this.include = include.stream().map(Filter::matcher).toList();
    this.exclude = exclude.stream().map(Filter::matcher).toList();
  }

  private static PathMatcher matcher(String glob) {
    try {
      return compiled(glob);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("\"" + glob + "\" is no glob: " + e.getDescription(), e);
    }
  }

  private static PathMatcher compiled(String glob) {
    if (glob.indexOf('/') < 0) {
      PathMatcher name = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return path -> path.getFileName() != null && name.matches(path.getFileName());
    }
    String anywhere = glob.startsWith("/") ? glob : "{**/,}" + glob;
    return FileSystems.getDefault().getPathMatcher("glob:" + anywhere);
  }

  @Override
  public boolean test(Path path) {
    return (include.isEmpty() || include.stream().anyMatch(m -> m.matches(path)))
        && exclude.stream().noneMatch(m -> m.matches(path));
  }
}
