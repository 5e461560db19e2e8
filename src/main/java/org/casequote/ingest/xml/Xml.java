package org.casequote.ingest.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML as a tree, read without trusting it: no DTD is loaded, no outer entity resolved, nothing
 * included, and the JDK's limits on expansion and depth hold.
 */
public final class Xml {

  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String SAX = "http://xml.org/sax/features/";
  private static final Pattern PROLOG =
      Pattern.compile(
          "\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w:.-]*)");

  private Xml() {}

  /**
   * The root element of an XML text.
   *
   * @throws UnreadableException "damaged XML: line 12: …" if it is not well-formed
   */
  public static Element root(String xml) throws UnreadableException {
    try {
      InputSource source = new InputSource(new StringReader(Entities.numbered(xml.stripLeading())));
      return parser().parse(source).getDocumentElement();
    } catch (SAXParseException e) {
      String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
      throw new UnreadableException("damaged XML: line " + e.getLineNumber() + ": " + why, e);
    } catch (SAXException | IOException e) {
      throw new UnreadableException("damaged XML: " + e.getMessage(), e);
    }
  }

  /** The name of the first tag of what may not even be XML, empty where there is none. */
  public static String rootName(String xml) {
    Matcher prolog = PROLOG.matcher(xml);
    int at = 0;
    while (prolog.region(at, xml.length()).lookingAt()) {
      at = prolog.end();
    }
    Matcher root = ROOT.matcher(xml).region(at, xml.length());
    return root.lookingAt() ? root.group(1) : "";
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(SAX + "external-general-entities", false);
      factory.setFeature(SAX + "external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute(LIMITS + "maxElementDepth", String.valueOf(Limits.STANDARD.depth()));
      factory.setAttribute(
          LIMITS + "entityExpansionLimit", String.valueOf(Limits.STANDARD.entities()));
      factory.setXIncludeAware(false);
      factory.setCoalescing(true);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      parser.setErrorHandler(new Silent());
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser lost a feature", e);
    }
  }

  /** The name of a node without its prefix. */
  public static String name(Node node) {
    String name = node.getNodeName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The child elements, of any of these names or of any name where none is given. */
  public static List<Element> children(Node parent, String... names) {
    List<Element> out = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && (names.length == 0 || Arrays.asList(names).contains(name(e)))) {
        out.add(e);
      }
    }
    return out;
  }

  /** The first element at the end of a path of names, {@code null} where there is none. */
  public static @Nullable Element at(Element from, String... path) {
    Element at = from;
    for (String name : path) {
      List<Element> found = children(at, name);
      if (found.isEmpty()) {
        return null;
      }
      at = found.getFirst();
    }
    return at;
  }

  /** Keeps the JDK from printing what the exception says. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {}

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }
}
