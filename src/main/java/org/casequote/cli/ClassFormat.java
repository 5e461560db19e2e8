package org.casequote.cli;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the class files of jars to the format of Java 8. The JVM leaves those of before Java 6, as
 * picocli's are, out of its cache of loaded classes, and checks them slowly at every start.
 */
final class ClassFormat {

  private static final ClassFile CLASSES =
      ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);

  /** The methods are put together anew, since the format demands maps of their stacks. */
  private static final ClassTransform RENEWED =
      ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
          .andThen((made, element) -> {
            if (element instanceof ClassFileVersion) {
              made.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
              made.with(element);
            }
          });

  private ClassFormat() {}

  /** Renews jars, all of whose classes are on the class path. */
  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      renew(Path.of(jar).toAbsolutePath());
    }
  }

  /** Renews a jar; a program that has it open keeps what it opened. */
  static void renew(Path jar) throws IOException {
    Path part = Files.createTempFile(jar.getParent(), "renewed", ".part");
    try {
      Files.copy(
          jar, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      try (FileSystem inside = FileSystems.newFileSystem(part)) {
        for (Path file : classes(inside)) {
          ClassModel read = CLASSES.parse(Files.readAllBytes(file));
          if (read.majorVersion() < ClassFile.JAVA_6_VERSION) {
            Files.write(file, CLASSES.transformClass(read, RENEWED));
          }
        }
      }
      Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static List<Path> classes(FileSystem inside) throws IOException {
    try (Stream<Path> files = Files.walk(inside.getPath("/"))) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }
}
