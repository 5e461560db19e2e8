package org.casequote.find;

import org.casequote.model.Span;

/**
 * A gene, fusion or signature named in a sentence.
 *
 * @param span where it stands
 * @param symbol as findings carry it
 * @param kind gene, fusion or signature
 * @param isStain whether the same words also name a stained protein
 */
record Gene(Span span, String symbol, String kind, boolean isStain) {

  boolean isFusion() {
    return kind.equals("fusion");
  }

  boolean isSignature() {
    return kind.equals("signature");
  }
}
