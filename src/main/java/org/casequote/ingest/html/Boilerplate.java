package org.casequote.ingest.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes from a web page what is not its article: menus, banners, buttons, lists of other pages. */
final class Boilerplate {

  private static final String NEVER =
      "script, style, noscript, template, iframe, object, embed, svg, form, button, input, select,"
          + " nav, footer, aside, dialog, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=banner], [role=contentinfo], [role=search], [role=complementary],"
          + " [role=dialog]";

  /** Words in a class or an id that name what stands around an article. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|cookies?"
              + "|banner|advert|advertisement|ads?|promo|related|recommended|sidebar|footer"
              + "|comments?|subscribe|newsletter|toolbar|metrics|altmetric|skip|masthead|login"
              + "|pagination|popup|modal)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONTROL =
      Pattern.compile(
          "(?i)(?:open in a new tab|view (?:large|larger version|full size)\\b.*|download\\b.{0,40}"
              + "|go to:?|open table in a new tab|skip to .{0,30}|back to top|expand|collapse)");

  /** Where pages keep their article, the surest first. */
  private static final List<String> HOMES =
      List.of(
          "[itemprop=articleBody]",
          "article",
          "#main-content",
          "[role=main]",
          "main",
          ".article, .fulltext, .article-body, #article, #content");

  /** An article has most of its page's paragraphs. */
  private static final double MOST = 0.6;

  private Boilerplate() {}

  /** The element with the article, without anything else inside it. */
  static Element removed(Document page) {
    page.select(NEVER).remove();
    Element body = page.body();
    for (Element e : body.select("[class], [id]")) {
      boolean named = AROUND.matcher(e.className() + " " + e.id()).find();
      if (named && !e.is("body, main, article") && words(e) < (1 - MOST) * words(body)) {
        e.remove();
      }
    }
    body.select("a, span, div, p, h2, h3").stream()
        .filter(e -> e.childrenSize() < 2 && CONTROL.matcher(e.text().strip()).matches())
        .forEach(Element::remove);
    Element article = article(body);
    for (Element mark : article.select("a[href^=#], a[href*=#B], a[href*=#ref]")) {
      if (mark.text().matches("[\\[(]?\\d+[\\])]?")) {
        mark.tagName("xref").attr("ref-type", "bibr");
      }
    }
    article.select("br").tagName("break");
    return article;
  }

  private static Element article(Element body) {
    int all = words(body);
    for (String home : HOMES) {
      Elements found = body.select(home);
      for (Element e : found) {
        if (words(e) > 0 && words(e) >= MOST * all) {
          return e;
        }
      }
    }
    return body;
  }

  /** How much running text there is. */
  private static int words(Element e) {
    return e.select("p").stream().mapToInt(p -> p.text().length()).sum();
  }
}
