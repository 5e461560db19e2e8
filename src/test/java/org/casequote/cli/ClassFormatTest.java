package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ClassFormatTest {

  @Test
  void oldClassesGetAFormatThatTheJvmCachesAndStillPassItsChecks(@TempDir Path folder)
      throws Exception {
    URI picocli = CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path jar = Files.copy(Path.of(picocli), folder.resolve("picocli.jar"));

    ClassFormat.renew(jar);

    assertThat(old(Path.of(picocli))).isNotEmpty();
    assertThat(old(jar)).isEmpty();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> commandLine = loader.loadClass("picocli.CommandLine");
      assertThat(commandLine).isNotSameAs(CommandLine.class);
      for (Class<?> inner : commandLine.getDeclaredClasses()) {
        Class.forName(inner.getName(), true, loader); // to initialise a class checks its code
      }
    }
    assertThat(folder.toFile().list()).containsExactly("picocli.jar");
  }

  private static List<String> old(Path jar) throws IOException {
    List<String> names = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
        byte[] bytes = file.getInputStream(entry).readAllBytes();
        if (ClassFile.of().parse(bytes).majorVersion() < ClassFile.JAVA_6_VERSION) {
          names.add(entry.getName());
        }
      }
    }
    return names;
  }
}
