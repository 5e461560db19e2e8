package org.casequote.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar was built as. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Casequote.class.getPackage().getImplementationVersion();
    return new String[] {"casequote " + (version == null ? "(not packaged)" : version)};
  }
}
